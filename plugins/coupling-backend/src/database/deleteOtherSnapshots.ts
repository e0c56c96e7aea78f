import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Knex } from 'knex';
import { currentSnapshotId } from './currentSnapshot';
import type { RowId, SnapshotRow } from './tables';

const STEP = 500;

/** The tables of a snapshot, each with what its rows are walked by. */
const PARTS = [
  { table: 'coupling_snapshot_services', key: 'service' },
  { table: 'coupling_snapshot_datasets', key: 'dataset_hash' },
  { table: 'coupling_snapshot_findings', key: 'position' },
  // A finding has several: a step takes all of those it ends with.
  { table: 'coupling_snapshot_finding_concerns', key: 'position' },
];

/**
 * Deletes all snapshots but the one that is served: those before it, and what
 * somebody began to write who was stopped. Goes some rows at a time, as a
 * cascade over a large fleet would hold up everything else on SQLite.
 */
export async function deleteOtherSnapshots(
  knex: Knex,
  options: { signal: AbortSignal },
): Promise<void> {
  const { signal } = options;
  const others: RowId[] = await knex<SnapshotRow>('coupling_snapshots')
    .whereNotIn('id', currentSnapshotId(knex))
    .pluck('id');
  for (const id of others) {
    for (const part of PARTS) {
      await deleteRows(knex, { ...part, snapshotId: id, signal });
    }
    await knex<SnapshotRow>('coupling_snapshots').where({ id }).delete();
  }
}

/**
 * Walks an index from where the step before ended. Were each step to look for
 * some rows that are left, it would go through all that were deleted before it.
 */
async function deleteRows(
  knex: Knex,
  { signal, ...part }: PartOfSnapshot & { signal: AbortSignal },
) {
  const { key } = part;
  let after: Key | undefined;
  for (;;) {
    signal.throwIfAborted();
    const step: Key[] = await rowsAfter(knex, part, after)
      .orderBy(key)
      .limit(STEP)
      .pluck(key);
    if (step.length === 0) return;
    const last = step[step.length - 1];
    await rowsAfter(knex, part, after).where(key, '<=', last).delete();
    after = last;
    await nextTurn();
  }
}

type Key = string | number;

interface PartOfSnapshot {
  table: string;
  key: string;
  snapshotId: RowId;
}

function rowsAfter(
  knex: Knex,
  { table, key, snapshotId }: PartOfSnapshot,
  after: Key | undefined,
) {
  const rows = knex(table).where({ snapshot_id: snapshotId });
  return after === undefined ? rows : rows.where(key, '>', after);
}
