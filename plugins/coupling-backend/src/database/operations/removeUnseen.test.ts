import { release } from '../../__testUtils__/evidence';
import {
  createTestDatabases,
  initTestDatabase,
} from '../../__testUtils__/testDatabases';
import { readEvidenceRevision } from './readEvidenceRevision';
import { removeUnseen } from './removeUnseen';
import { summariseAll } from '../../__testUtils__/summariseAll';
import { storeEvidenceBatch } from './storeEvidenceBatch';

const databases = createTestDatabases();
const now = '2026-08-20T00:00:00.000Z';
const of = { collector: 'files', scope: 'a' };

describe.each(databases.eachSupportedId())('removeUnseen, %s', id => {
  it('removes what the scope held and the run did not see, and no more', async () => {
    const knex = await initTestDatabase(databases, id);
    const store = (where: object, runId: number, ids: string[]) =>
      storeEvidenceBatch(knex, {
        mode: 'delta',
        ...of,
        ...where,
        runId,
        now,
        items: ids.map(each => release(each)),
      });
    await store({}, 1, ['stays', 'goes']);
    await store({ scope: 'b' }, 1, ['goes']);
    await store({ collector: 'push' }, 1, ['goes']);
    await store({}, 2, ['stays', 'new']);

    await expect(removeUnseen(knex, { ...of, runId: 2 })).resolves.toEqual({
      removed: 1,
    });

    const rows = await knex('coupling_evidence').orderBy('id');
    expect(
      rows.map(row => [row.collector, row.scope, JSON.parse(row.payload).id]),
    ).toEqual([
      ['files', 'a', 'stays'],
      ['files', 'b', 'goes'],
      ['push', 'a', 'goes'],
      ['files', 'a', 'new'],
    ]);
    await expect(knex('coupling_evidence_refs')).resolves.toHaveLength(4);
    const sources = await summariseAll(knex);
    expect(sources.map(({ collector, items }) => [collector, items])).toEqual([
      ['files', 3],
      ['push', 1],
    ]);
  });

  it('moves the revision only when something went', async () => {
    const knex = await initTestDatabase(databases, id);
    const items = [release('1')];
    await storeEvidenceBatch(knex, {
      mode: 'delta',
      ...of,
      runId: 1,
      now,
      items,
    });
    const before = await readEvidenceRevision(knex);

    await removeUnseen(knex, { ...of, runId: 1 });
    await expect(readEvidenceRevision(knex)).resolves.toBe(before);
    await removeUnseen(knex, { ...of, runId: 2 });
    await expect(readEvidenceRevision(knex)).resolves.not.toBe(before);
  });

  it('removes more than fits one step', async () => {
    const knex = await initTestDatabase(databases, id);
    for (let batch = 0; batch < 5; batch += 1) {
      await storeEvidenceBatch(knex, {
        mode: 'delta',
        ...of,
        runId: 1,
        now,
        items: Array.from({ length: 250 }, (_, i) => release(`${batch}/${i}`)),
      });
    }
    await expect(removeUnseen(knex, { ...of, runId: 2 })).resolves.toEqual({
      removed: 1_250,
    });
    await expect(knex('coupling_evidence')).resolves.toEqual([]);
    await expect(summariseAll(knex)).resolves.toEqual([]);
  });
});
