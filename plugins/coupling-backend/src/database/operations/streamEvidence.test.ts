import { release } from '../../__testUtils__/evidence';
import {
  createTestDatabases,
  initTestDatabase,
} from '../../__testUtils__/testDatabases';
import { readEvidenceRevision } from './readEvidenceRevision';
import { storeEvidenceBatch } from './storeEvidenceBatch';
import { streamEvidence } from './streamEvidence';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('streamEvidence, %s', id => {
  it.each([
    { items: 0, pages: [] },
    { items: 3, pages: [2, 1] },
    { items: 4, pages: [2, 2] },
  ])('gives $items items in pages of $pages', async ({ items, pages }) => {
    const knex = await initTestDatabase(databases, id);
    const releases = Array.from({ length: items }, (_, i) => release(`${i}`));
    await storeEvidenceBatch(knex, {
      mode: 'delta',
      collector: 'files',
      scope: 'a',
      runId: 1,
      now: '2026-08-20T00:00:00.000Z',
      items: releases,
    });

    const read: string[][] = [];
    for await (const page of streamEvidence(knex, { pageSize: 2 })) {
      read.push(page);
    }

    expect(read.map(page => page.length)).toEqual(pages);
    expect(read.flat().map(payload => JSON.parse(payload))).toEqual(releases);
  });

  it('starts from revision 0', async () => {
    const knex = await initTestDatabase(databases, id);
    await expect(readEvidenceRevision(knex)).resolves.toBe('0');
  });
});
