import { expectAccessible, useTheme } from './accessibility';
import { expect, openAsGuest, test } from './fixtures';
import { PUSH_TOKEN } from './builtHost';

test('a guest sees on the data-health page which source works, and what was rejected and where', async ({
  page,
  request,
}) => {
  // Nothing of it is kept, so that the scores of other tests stay as they are.
  const pushed = await request.post('/api/coupling/evidence', {
    headers: { Authorization: `Bearer ${PUSH_TOKEN}` },
    data: [{ kind: 'release', source: 'e2e-ci', service: 'orders' }],
  });
  expect(await pushed.json()).toMatchObject({ accepted: 0, rejected: 1 });

  await openAsGuest(page, '/');
  await page.getByRole('link', { name: 'Coupling', exact: true }).click();
  await expect(page).toHaveURL(/\/coupling\/data-health$/);

  const sources = page.getByRole('table', { name: 'Sources' });
  await expect(
    sources.getByRole('row', { name: /evidence-files/ }),
  ).toContainText('Working');
  await expect(
    sources.getByRole('row', { name: /Pushed over HTTP/ }),
  ).toContainText('rejected');

  const details = page.getByRole('button', {
    name: 'Details of Pushed over HTTP',
  });
  await details.focus();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('table', { name: 'Rejected items' }),
  ).toContainText('push, item 1');

  await page.getByLabel('Only those that need attention').check();
  await expect(page).toHaveURL(/show=attention/);
  await expect(
    sources.getByRole('row', { name: /evidence-files/ }),
  ).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the data-health page, ${theme}`, async ({
    page,
  }) => {
    await useTheme(page, theme);
    await openAsGuest(page, '/coupling/data-health');
    await page
      .getByRole('button', { name: /^Details of/ })
      .first()
      .click();
    await expect(page.getByRole('table', { name: 'Last runs' })).toBeVisible();
    await expectAccessible(page);
  });
}
