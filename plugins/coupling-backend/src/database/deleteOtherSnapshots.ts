import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Knex } from 'knex';
import type { RowId, SnapshotRow } from './tables';

const STEP = 500;

/** The tables of a snapshot, each with what tells its rows apart. */
const PARTS = [
  { table: 'coupling_snapshot_services', key: 'service' },
  { table: 'coupling_snapshot_datasets', key: 'dataset_hash' },
  { table: 'coupling_snapshot_findings', key: 'position' },
  // A finding has several: a step takes all of those it begins with.
  { table: 'coupling_snapshot_finding_concerns', key: 'position' },
];

/**
 * Deletes all snapshots but one, some rows at a time: a cascade over a large
 * fleet would hold up everything else on SQLite.
 */
export async function deleteOtherSnapshots(
  trx: Knex.Transaction,
  options: { snapshotId: RowId },
): Promise<void> {
  const others: RowId[] = await trx<SnapshotRow>('coupling_snapshots')
    .whereNot({ id: options.snapshotId })
    .pluck('id');
  for (const id of others) {
    for (const { table, key } of PARTS) await deleteRows(trx, table, key, id);
    await trx<SnapshotRow>('coupling_snapshots').where({ id }).delete();
  }
}

async function deleteRows(
  trx: Knex.Transaction,
  table: string,
  key: string,
  snapshotId: RowId,
) {
  let deleted: number;
  do {
    const some = trx(table).where({ snapshot_id: snapshotId }).limit(STEP);
    deleted = await trx(table)
      .where({ snapshot_id: snapshotId })
      .whereIn(key, some.select(key))
      .delete();
    await nextTurn();
  } while (deleted >= STEP);
}
