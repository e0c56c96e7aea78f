import { parseEvidence, type Evidence } from '@seams/coupling-core';
import type { Knex } from 'knex';
import { storeEvidenceBatch } from './inside';

/** As many rows as SQLite takes in one insert. */
const BATCH = 500;

/**
 * Stores evidence as a collector would.
 *
 * @returns how many facts there are in the store
 */
export async function fill(
  knex: Knex,
  items: Iterable<object>,
): Promise<number> {
  let batch: Evidence[] = [];
  const store = async () => {
    await storeEvidenceBatch(knex, {
      mode: 'delta',
      collector: 'bench',
      scope: 'all',
      runId: 1,
      items: batch,
      now: '2026-07-01T00:00:00.000Z',
    });
    batch = [];
  };
  for (const item of items) {
    const parsed = parseEvidence(item);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    if (batch.push(parsed.evidence) === BATCH) await store();
  }
  await store();
  const [{ kept }] = await knex('coupling_evidence').count({ kept: '*' });
  return Number(kept);
}
