import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DatasetAssessment } from '@seams/coupling-core';
import type { Knex } from 'knex';
import { currentSnapshotId } from '../currentSnapshot';
import { rowsPerTurn } from '../rowsPerTurn';
import type { SnapshotDatasetRow } from '../tables';

/** Datasets read in one turn. */
const PAGE = { sqlite: 500, postgres: 2_000 };

/** A dataset that was assessed, and its system of record. */
export type StoredOwnership = Pick<
  DatasetAssessment,
  'dataset' | 'systemOfRecord'
>;

/**
 * Every dataset that was assessed, with its system of record. The database
 * takes the documents apart: who uses a dataset is most of them.
 */
export async function readOwnership(knex: Knex): Promise<StoredOwnership[]> {
  const datasets: StoredOwnership[] = [];
  const size = rowsPerTurn(knex, PAGE);
  let page: Row[] = [];
  do {
    page = await knex<SnapshotDatasetRow>('coupling_snapshot_datasets')
      .where('snapshot_id', currentSnapshotId(knex))
      .where('dataset_hash', '>', page.at(-1)?.dataset_hash ?? '')
      .orderBy('dataset_hash')
      .limit(size)
      .select<Row[]>([
        'dataset_hash',
        member(knex, 'dataset', 'dataset'),
        member(knex, 'systemOfRecord', 'owner'),
      ]);
    for (const { dataset, owner } of page) {
      datasets.push({
        dataset: JSON.parse(dataset),
        systemOfRecord: JSON.parse(owner),
      });
    }
    await nextTurn();
  } while (page.length === size);
  return datasets;
}

interface Row {
  dataset_hash: string;
  /** JSON. */
  dataset: string;
  owner: string;
}

/** A member of the document, as JSON. */
function member(knex: Knex, name: string, as: string): Knex.Raw {
  return knex.client.config.client.includes('sqlite')
    ? knex.raw('json_extract(document, ?) as ??', [`$.${name}`, as])
    : knex.raw(
        'cast(cast(document as json) -> cast(? as text) as text) as ??',
        [name, as],
      );
}
