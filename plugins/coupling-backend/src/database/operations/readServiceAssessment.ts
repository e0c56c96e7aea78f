import type { ServiceAssessment } from '@seams/coupling-core';
import type { Knex } from 'knex';
import { currentSnapshotId } from '../currentSnapshot';
import type { SnapshotServiceRow } from '../tables';

/** What is known of a service; nothing when it was not assessed. */
export async function readServiceAssessment(
  knex: Knex,
  options: { service: string },
): Promise<ServiceAssessment | undefined> {
  const row = await knex<SnapshotServiceRow>('coupling_snapshot_services')
    .where('snapshot_id', currentSnapshotId(knex))
    .where({ service: options.service })
    .first('document');
  return row && JSON.parse(row.document);
}
