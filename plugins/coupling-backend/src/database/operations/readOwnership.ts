import type { DatasetAssessment } from '@seams/coupling-core';
import type { Knex } from 'knex';
import { currentSnapshotId } from '../currentSnapshot';
import type { SnapshotDatasetRow } from '../tables';

/** Every dataset that was assessed, with its system of record. */
export async function readOwnership(
  knex: Knex,
): Promise<Pick<DatasetAssessment, 'dataset' | 'systemOfRecord'>[]> {
  const rows = await knex<SnapshotDatasetRow>('coupling_snapshot_datasets')
    .where('snapshot_id', currentSnapshotId(knex))
    .select('document');
  return rows.map(({ document }) => {
    const { dataset, systemOfRecord }: DatasetAssessment = JSON.parse(document);
    return { dataset, systemOfRecord };
  });
}
