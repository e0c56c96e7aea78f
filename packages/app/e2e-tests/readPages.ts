import type { Page } from '@playwright/test';
import type { Found } from './found';
import { expect, openAsGuest } from './fixtures';

/**
 * What people see on the pages about these components and the health of the
 * data, and what their browser is sent and writes down meanwhile.
 */
export async function readPages(
  page: Page,
  url: string,
  services: string[],
): Promise<Found[]> {
  const found: Found[] = [];
  const answers = listen(page, found);
  const note = async (place: string) => {
    found.push({ place, text: await page.content() });
    found.push({ place, text: await page.locator('body').innerText() });
  };
  const read = async (path: string, seen: string) => {
    await page.goto(`${url}${path}`);
    await expect(page.getByText(seen).first()).toBeVisible();
    await note(path);
  };
  await openAsGuest(page, `${url}/`);
  for (const service of services) {
    const entity = `/catalog/default/component/${service}`;
    await read(entity, 'System of record');
    for (const query of ['', '?kind=access']) {
      const evidence = page.waitForResponse(/\/evidence\b/);
      await read(`${entity}/coupling${query}`, 'ordering.orders');
      await (await evidence).finished();
      await note(`${entity}, with its evidence`);
    }
  }
  await read('/catalog/default/group/dotnet', '.NET');
  await read('/catalog/default/resource/eshop-orderingdb', 'eshop-orderingdb');
  await read('/coupling/data-health', 'PostgreSQL refused');
  await openRejections(page);
  await note('the rejected items');
  await Promise.all(answers);
  return found;
}

async function openRejections(page: Page) {
  await page
    .getByRole('button', { name: 'Details of PostgreSQL planted' })
    .click();
  await expect(
    page.getByRole('table', { name: 'Rejected items' }),
  ).toContainText('queryid');
}

/** @returns answers that are still to come in */
function listen(page: Page, found: Found[]): Promise<void>[] {
  const answers: Promise<void>[] = [];
  page.on('console', message => {
    found.push({ place: 'the console', text: message.text() });
  });
  page.on('response', response => {
    const answer = response.text().then(
      text => void found.push({ place: response.url(), text }),
      // A redirect, or one that was given up, has none.
      () => {},
    );
    answers.push(answer);
  });
  return answers;
}
