import { access, release } from '../../__testUtils__/evidence';
import {
  createTestDatabases,
  initTestDatabase,
} from '../../__testUtils__/testDatabases';
import { collectorsNaming } from './collectorsNaming';
import { collectorsOfSources } from './collectorsOfSources';
import { startRun } from './startRun';
import { storeEvidenceBatch } from './storeEvidenceBatch';

const databases = createTestDatabases();
const { signal } = new AbortController();
const now = '2026-08-01T00:00:00.000Z';
const ORDERS = 'component:default/orders';
const STORE = 'resource:default/shop-db';

describe.each(databases.eachSupportedId())('whose evidence it is, %s', id => {
  async function start() {
    const knex = await initTestDatabase(databases, id);
    for (const [collector, ...items] of [
      ['push', release('1'), access()],
      ['files', release('1'), release('2'), release('3', { source: 'old' })],
    ] as const) {
      const { runId } = await startRun(knex, { collector, now });
      await storeEvidenceBatch(knex, {
        mode: 'delta',
        ...{ collector, scope: 'a', runId, now },
        items: [...items],
      });
    }
    return knex;
  }

  it('is told by the names in it', async () => {
    const knex = await start();
    await expect(
      collectorsNaming(knex, {
        refs: [ORDERS, STORE, 'component:a/b'],
        signal,
      }),
    ).resolves.toEqual(
      new Map([
        [ORDERS, ['files', 'push']],
        [STORE, ['push']],
      ]),
    );
    await expect(collectorsNaming(knex, { refs: [], signal })).resolves.toEqual(
      new Map(),
    );
  });

  it('is told by what releases say of themselves', async () => {
    const knex = await start();
    await expect(
      collectorsOfSources(knex, { sources: ['ci', 'old', 'pg', 'none'] }),
    ).resolves.toEqual(
      new Map([
        ['ci', ['files', 'push']],
        ['old', ['files']],
      ]),
    );
    await expect(collectorsOfSources(knex, { sources: [] })).resolves.toEqual(
      new Map(),
    );
  });
});
