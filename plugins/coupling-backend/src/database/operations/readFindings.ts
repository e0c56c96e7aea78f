import type { Finding } from '@seams/coupling-core';
import type { Knex } from 'knex';
import { currentSnapshotId } from '../currentSnapshot';
import type { SnapshotFindingConcernRow, SnapshotFindingRow } from '../tables';

/** A finding with its place among all of the snapshot, which tells it apart. */
export interface StoredFinding extends Finding {
  position: number;
}

/**
 * Broken rules that a service can do something about, alone or with others,
 * in the order they were found.
 */
export async function readFindings(
  knex: Knex,
  options: { service: string },
): Promise<StoredFinding[]> {
  const concerns = knex<SnapshotFindingConcernRow>(
    'coupling_snapshot_finding_concerns',
  )
    .where('snapshot_id', currentSnapshotId(knex))
    .where({ service: options.service })
    .select('position');
  // Not a join: SQLite would go through all findings and look each one up.
  const rows = await knex<SnapshotFindingRow>('coupling_snapshot_findings')
    .where('snapshot_id', currentSnapshotId(knex))
    .whereIn('position', concerns)
    .orderBy('position')
    .select('position', 'document');
  return rows.map(({ position, document }) => ({
    ...JSON.parse(document),
    position,
  }));
}
