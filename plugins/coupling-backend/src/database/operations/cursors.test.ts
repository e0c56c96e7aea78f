import type { DeliveryProgress } from '@seams/backstage-plugin-coupling-node';
import {
  createTestDatabases,
  initTestDatabase,
} from '../../__testUtils__/testDatabases';
import { readCursor } from './readCursor';
import { readSourceProgress } from './readSourceProgress';
import { writeCursor } from './writeCursor';

const databases = createTestDatabases();
const of = { collector: 'files', scope: 'a' };
const collectors = ['files', 'git', 'new'];

describe.each(databases.eachSupportedId())('cursors, %s', id => {
  it('are read as they were written, per collector and scope', async () => {
    const knex = await initTestDatabase(databases, id);
    await expect(readCursor(knex, of)).resolves.toBeUndefined();

    await writeCursor(knex, { ...of, cursor: { page: 1 } });
    await writeCursor(knex, { ...of, cursor: { page: 2, of: ['x', null] } });

    await expect(readCursor(knex, of)).resolves.toEqual({
      page: 2,
      of: ['x', null],
    });
    await expect(
      readCursor(knex, { ...of, scope: 'b' }),
    ).resolves.toBeUndefined();
  });

  it('are forgotten when a delivery leaves none', async () => {
    const knex = await initTestDatabase(databases, id);
    await writeCursor(knex, { ...of, cursor: 'x' });
    await writeCursor(knex, { ...of, cursor: undefined });
    await expect(readCursor(knex, of)).resolves.toBeUndefined();
  });

  it('say how far a source is, over all its scopes', async () => {
    const knex = await initTestDatabase(databases, id);
    const keep = (scope: string, progress?: DeliveryProgress) =>
      writeCursor(knex, { collector: 'git', scope, cursor: 1, progress });
    const goalAt = '2024-08-01T00:00:00.000Z';
    const reachedAt = '2026-05-01T00:00:00.000Z';
    await keep('a', { position: 'v1', backfill: { reachedAt, goalAt } });
    await keep('b', {
      position: 'v2',
      backfill: { reachedAt: '2026-01-01T00:00:00.000Z', goalAt },
    });
    await keep('c', { backfill: { reachedAt: goalAt, goalAt } });
    await keep('d');
    await writeCursor(knex, { ...of, cursor: 1 });

    await expect(readSourceProgress(knex, { collectors })).resolves.toEqual(
      new Map([
        [
          'git',
          {
            scopes: 4,
            positions: [
              { scope: 'a', position: 'v1' },
              { scope: 'b', position: 'v2' },
            ],
            backfill: { scopes: 3, complete: 1, reachedAt, goalAt },
          },
        ],
        ['files', { scopes: 1, positions: [] }],
      ]),
    );

    await keep('a');
    const progress = await readSourceProgress(knex, { collectors });
    expect(progress.get('git')!.positions).toEqual([
      { scope: 'b', position: 'v2' },
    ]);
  });
});
