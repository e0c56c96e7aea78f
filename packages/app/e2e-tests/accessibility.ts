import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { expect } from './fixtures';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'],
  // A heading of Backstage's own stands outside of all landmarks.
  rules: { region: { enabled: false } },
};

/** Shows pages in a theme from now on. */
export async function useTheme(page: Page, theme: 'light' | 'dark') {
  await page.addInitScript(
    name => localStorage.setItem('theme', name),
    theme as string,
  );
}

/** Lets axe look at what the page shows, the navigation beside it left out. */
export async function expectAccessible(page: Page) {
  // Evaluated, since the app's policy allows no script from elsewhere.
  await page.evaluate(AXE);
  const { violations }: AxeResults = await page.evaluate(
    options => (window as any).axe.run('main', options),
    OPTIONS as any,
  );
  expect(
    violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
    ),
  ).toEqual([]);
}
