import type { Dataset, DatasetAssessment } from '@seams/coupling-core';
import type { Knex } from 'knex';
import { currentSnapshotId } from '../currentSnapshot';
import { datasetHash } from '../datasetHash';
import type { SnapshotDatasetRow } from '../tables';

/** Datasets asked for in one query. */
const STEP = 500;

/**
 * What is known of these datasets, in the order asked for; those that were
 * not assessed are left out.
 */
export async function readDatasetAssessments(
  knex: Knex,
  options: { datasets: Dataset[] },
): Promise<DatasetAssessment[]> {
  const hashes = [...new Set(options.datasets.map(datasetHash))];
  const found = new Map<string, DatasetAssessment>();
  for (let start = 0; start < hashes.length; start += STEP) {
    const rows = await knex<SnapshotDatasetRow>('coupling_snapshot_datasets')
      .where('snapshot_id', currentSnapshotId(knex))
      .whereIn('dataset_hash', hashes.slice(start, start + STEP))
      .select('dataset_hash', 'document');
    for (const row of rows) {
      found.set(row.dataset_hash, JSON.parse(row.document));
    }
  }
  return hashes
    .map(hash => found.get(hash))
    .filter(assessed => assessed !== undefined);
}
