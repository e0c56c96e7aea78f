import type { ServiceAssessment } from '@seams/coupling-core';
import type { Knex } from 'knex';
import { currentSnapshotId } from '../currentSnapshot';
import type { SnapshotServiceRow } from '../tables';

/** What is known of some services, at most a few hundred, in any order. */
export async function readServiceAssessments(
  knex: Knex,
  options: { services: string[] },
): Promise<ServiceAssessment[]> {
  const rows = await knex<SnapshotServiceRow>('coupling_snapshot_services')
    .where('snapshot_id', currentSnapshotId(knex))
    .whereIn('service', options.services)
    .select('document');
  return rows.map(row => JSON.parse(row.document));
}
