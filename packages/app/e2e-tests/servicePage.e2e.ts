import { expectAccessible, useTheme } from './accessibility';
import { expect, openAsGuest, tabTo, test } from './fixtures';

const component = (name: string) => `/catalog/default/component/${name}`;

test('a guest reads which services helm-controller must ship with, and opens the evidence', async ({
  page,
}) => {
  await openAsGuest(page, component('helm-controller'));

  await expect(page.getByText('Locked').first()).toBeVisible();
  await expect(
    page.getByText(
      /14 of the last 19 releases of helm-controller had a flux2 release within 72 h; 6\.5 expected by chance; flux2 follows/,
    ),
  ).toBeVisible();
  await expect(
    page.getByText('Unknown: no access evidence.').first(),
  ).toBeVisible();

  await page.getByRole('link', { name: 'See the evidence' }).first().click();
  await expect(page).toHaveURL(/\/coupling\?.*kind=release/);
  await expect(
    page
      .locator('a[href^="https://github.com/fluxcd/helm-controller/commit/"]')
      .first(),
  ).toBeVisible();
});

test('the evidence filter is kept in the address', async ({ page }) => {
  await openAsGuest(page, `${component('ordering-api')}/coupling?kind=access`);
  await expect(page.getByText('ordering.orders').first()).toBeVisible();
  await page.reload();
  await expect(page).toHaveURL(/kind=access/);
});

test('lockstep releases read locked', async ({ page }) => {
  await openAsGuest(page, component('opentelemetry-collector'));
  await expect(page.getByText('Locked').first()).toBeVisible();
  await expect(
    page
      .getByText(/57 of the last 57 releases of opentelemetry-collector/)
      .first(),
  ).toBeVisible();
});

test('a service that ships alone reads free', async ({ page }) => {
  await openAsGuest(page, component('traefik'));
  await expect(page.getByText('Free').first()).toBeVisible();
  await expect(page.getByText('Must be released together')).toHaveCount(0);
});

test('a service without releases reads unknown, not zero', async ({ page }) => {
  await openAsGuest(page, component('ts-order-service'));
  await expect(page.getByText('Unknown: no release evidence.')).toBeVisible();
});

test('the owner, the foreign reader and the severity of shared data are named', async ({
  page,
}) => {
  await openAsGuest(page, component('order-processor'));
  await expect(
    page
      .getByText(
        'ordering-api is the system of record for ordering.orders; order-processor reads it.',
      )
      .first(),
  ).toBeVisible();
  await expect(page.getByText(/severity 15 of 100/).first()).toBeVisible();

  await page.goto(component('customers-service'));
  await expect(page.getByText(/severity 20 of 100/).first()).toBeVisible();
});

test('the cards are reached and followed by keyboard alone', async ({
  page,
}) => {
  await openAsGuest(page, component('helm-controller'));
  const link = page.getByRole('link', { name: 'flux2' }).first();
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/component\/flux2/);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the cards and the tab, ${theme}`, async ({
    page,
  }) => {
    await useTheme(page, theme);
    await openAsGuest(page, component('order-processor'));
    await expect(page.getByText('It reads ordering.orders.')).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Findings and what to do' }).click();
    const exempt = page
      .getByRole('button', { name: /^Allow temporarily/ })
      .first();
    await expect(exempt).toBeVisible();
    await expect(page.getByRole('table', { name: 'Evidence' })).toBeVisible();
    await expectAccessible(page);
  });
}

test('the exemption dialog takes the focus and gives it back', async ({
  page,
}) => {
  await openAsGuest(page, `${component('order-processor')}/coupling#findings`);
  const exempt = page
    .getByRole('button', { name: /^Allow temporarily/ })
    .first();
  await tabTo(page, exempt);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/Why is it allowed/)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(exempt).toBeFocused();
});

test('nothing but tables scrolls sideways on a phone', async ({ page }) => {
  await openAsGuest(page, component('order-processor'));
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['', '/coupling']) {
    await page.goto(component('order-processor') + path);
    await expect(page.getByText('ordering.orders').first()).toBeVisible();
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      ),
    ).toBe(0);
  }
});
