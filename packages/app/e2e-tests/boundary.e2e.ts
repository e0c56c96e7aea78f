import { expect, openAsGuest, tabTo, test } from './fixtures';

const component = (name: string) => `/catalog/default/component/${name}`;

test('a guest reads on the Boundary card what order-processor must not know and yet does, and what to do', async ({
  page,
}) => {
  await openAsGuest(page, component('order-processor'));

  const forbidden = page
    .getByRole('region', { name: 'What it must not know' })
    .getByRole('listitem');
  await expect(
    forbidden.filter({ hasText: 'resource:eshop-orderingdb' }),
  ).toContainText('It reads ordering.orders.');
  await expect(
    forbidden.filter({ hasText: 'how orders are paid' }),
  ).toContainText('cannot be checked against evidence');

  await page.getByRole('link', { name: 'Findings and what to do' }).click();
  await expect(page).toHaveURL(/\/coupling#findings$/);
  const finding = page
    .getByRole('region', { name: 'Findings' })
    .getByRole('listitem')
    .filter({ hasText: 'Uses something its boundary forbids' });
  await expect(finding).toContainText('Severity 25 of 100');
  await expect(finding).toContainText('What to do:');
});

test('a service without a boundary offers one to copy, by keyboard', async ({
  page,
}) => {
  await openAsGuest(page, component('customers-service'));
  await expect(page.getByText('No boundary declared.')).toBeVisible();
  await expect(page.getByText('mustNotKnow')).toHaveCount(0);

  await tabTo(page, page.getByRole('button', { name: 'Show one to copy' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('mustNotKnow')).toBeVisible();
  await expect(page.getByText(/petclinic-mysql#pets/)).toBeVisible();
});
