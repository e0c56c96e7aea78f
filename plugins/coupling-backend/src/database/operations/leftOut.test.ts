import type { LeftOutReason } from '@seams/backstage-plugin-coupling-node';
import {
  createTestDatabases,
  initTestDatabase,
} from '../../__testUtils__/testDatabases';
import { collectLeftOut, type LeftOut } from '../../collection/leftOut';
import { addLeftOut } from './addLeftOut';
import { readLeftOut } from './readLeftOut';

const databases = createTestDatabases();

const of = (...items: [LeftOutReason, string][]) => {
  const leftOut: LeftOut = new Map();
  collectLeftOut(
    leftOut,
    items.map(([reason, example]) => ({ ok: false, leftOut: reason, example })),
  );
  return leftOut;
};

describe.each(databases.eachSupportedId())('what is left out, %s', id => {
  it('is counted over scopes and deliveries, with examples', async () => {
    const knex = await initTestDatabase(databases, id);
    const add = (scope: string, mode: 'full' | 'delta', leftOut: LeftOut) =>
      addLeftOut(knex, { collector: 'github', scope, mode, leftOut });
    await add('a', 'full', of(['draft', 'v1'], ['not-production', 'd/1']));
    await add('a', 'delta', of(['draft', 'v2'], ['draft', 'v3\u0000']));
    await add('a', 'delta', of());
    await add('b', 'delta', of(['draft', 'a2']));
    await expect(readLeftOut(knex)).resolves.toEqual(
      new Map([
        [
          'github',
          [
            { reason: 'draft', items: 4, examples: ['v2', 'v3', 'v1'] },
            { reason: 'not-production', items: 1, examples: ['d/1'] },
          ],
        ],
      ]),
    );
  });

  it('is counted anew by a full delivery, and keeps five examples', async () => {
    const knex = await initTestDatabase(databases, id);
    const tags = Array.from({ length: 9 }, (_, at) => `v${at}`);
    const options = { collector: 'github', scope: 'a', mode: 'full' as const };
    await addLeftOut(knex, { ...options, leftOut: of(['draft', 'x']) });
    const leftOut = of(
      ...tags.map((tag): [LeftOutReason, string] => ['pre-release', tag]),
    );
    await addLeftOut(knex, { ...options, leftOut });
    await expect(readLeftOut(knex)).resolves.toEqual(
      new Map([
        [
          'github',
          [{ reason: 'pre-release', items: 9, examples: tags.slice(0, 5) }],
        ],
      ]),
    );
  });
});
