import {
  test as base,
  expect,
  chromium,
  type Locator,
  type Page,
} from '@playwright/test';
import { findBrowser } from './browser';

/** Tests in the machine's real Chromium. */
export const test = base.extend<object, { browser: any }>({
  browser: [
    async ({}, use) => {
      const browser = await chromium.launch({
        ...(await findBrowser()),
        headless: true,
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
});

export { expect };

/** Opens a page of the app as a guest would. */
export async function openAsGuest(page: Page, path: string) {
  await page.goto(path);
  await page.getByRole('button', { name: 'Enter' }).click();
  await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible();
}

/** Goes on with the Tab key until the focus is where it is wanted. */
export async function tabTo(page: Page, wanted: Locator) {
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await wanted.evaluate(element => element === document.activeElement)) {
      break;
    }
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
}
