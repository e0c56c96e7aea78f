import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ServiceAssessment } from '@seams/coupling-core';
import type { Knex } from 'knex';
import { currentSnapshotId } from '../currentSnapshot';
import type { SnapshotServiceRow } from '../tables';

/** Services read at a time: some kilobytes each, taken apart in one go. */
const STEP = 25;

/** What is known of some services, in any order. */
export async function readServiceAssessments(
  knex: Knex,
  options: { services: string[] },
): Promise<ServiceAssessment[]> {
  const { services } = options;
  const found: ServiceAssessment[] = [];
  for (let start = 0; start < services.length; start += STEP) {
    const rows = await knex<SnapshotServiceRow>('coupling_snapshot_services')
      .where('snapshot_id', currentSnapshotId(knex))
      .whereIn('service', services.slice(start, start + STEP))
      .select('document');
    found.push(...rows.map(row => JSON.parse(row.document)));
    await nextTurn();
  }
  return found;
}
