import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DatasetAssessment } from '@seams/coupling-core';
import type { Knex } from 'knex';
import { currentSnapshotId } from '../currentSnapshot';
import { rowsPerTurn } from '../rowsPerTurn';
import type { SnapshotDatasetRow } from '../tables';

/** Datasets read in one turn. */
const PAGE = { sqlite: 500, postgres: 2_000 };

/** Every dataset that was assessed, with its system of record. */
export async function readOwnership(
  knex: Knex,
): Promise<Pick<DatasetAssessment, 'dataset' | 'systemOfRecord'>[]> {
  const datasets: Pick<DatasetAssessment, 'dataset' | 'systemOfRecord'>[] = [];
  const size = rowsPerTurn(knex, PAGE);
  let page: Pick<SnapshotDatasetRow, 'dataset_hash' | 'document'>[] = [];
  do {
    page = await knex<SnapshotDatasetRow>('coupling_snapshot_datasets')
      .where('snapshot_id', currentSnapshotId(knex))
      .where('dataset_hash', '>', page.at(-1)?.dataset_hash ?? '')
      .orderBy('dataset_hash')
      .limit(size)
      .select('dataset_hash', 'document');
    for (const { document } of page) {
      const { dataset, systemOfRecord }: DatasetAssessment =
        JSON.parse(document);
      datasets.push({ dataset, systemOfRecord });
    }
    await nextTurn();
  } while (page.length === size);
  return datasets;
}
