import type { Finding } from '@seams/coupling-core';
import type { Knex } from 'knex';
import { currentSnapshotId } from '../currentSnapshot';
import type { SnapshotFindingRow } from '../tables';

/** Broken rules that a service can mend, in the order they were found. */
export async function readFindings(
  knex: Knex,
  options: { service: string },
): Promise<Finding[]> {
  const rows = await knex<SnapshotFindingRow>('coupling_snapshot_findings')
    .where('snapshot_id', currentSnapshotId(knex))
    .where({ service: options.service })
    .orderBy('position')
    .select('document');
  return rows.map(row => JSON.parse(row.document));
}
