import type { Knex } from 'knex';
import type { CurrentSnapshotRow } from './tables';

/** The id of the snapshot that is served, as a subquery. */
export function currentSnapshotId(knex: Knex) {
  return knex<CurrentSnapshotRow>('coupling_current_snapshot')
    .where({ id: 1 })
    .select('snapshot_id');
}
