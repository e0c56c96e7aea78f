import { test as base, expect, chromium, type Page } from '@playwright/test';
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
