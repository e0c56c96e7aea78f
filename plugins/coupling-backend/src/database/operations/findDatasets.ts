import type { DatasetAssessment } from '@seams/coupling-core';
import type { Knex } from 'knex';
import { currentSnapshotId } from '../currentSnapshot';
import { storableText } from '../storable';
import type { SnapshotDatasetRow } from '../tables';

/**
 * Datasets by name in any case: exact names first, then names that end with a
 * whole part of it (`order` in `orders.order`), then any other ending.
 */
export async function findDatasets(
  knex: Knex,
  options: {
    name: string;
    /** Entity ref; only datasets in this store. */
    store?: string;
    limit: number;
  },
): Promise<DatasetAssessment[]> {
  const { store, limit } = options;
  const name = storableText(options.name).toLowerCase();
  const ending = name.replace(/[\\%_]/g, '\\$&');
  const query = knex<SnapshotDatasetRow>('coupling_snapshot_datasets')
    .where('snapshot_id', currentSnapshotId(knex))
    .whereRaw(`name_lower like ? escape '\\'`, [`%${ending}`])
    .orderByRaw(
      `case when name_lower = ? then 0 when name_lower like ? escape '\\' then 1 else 2 end`,
      [name, `%.${ending}`],
    )
    .orderBy(['name_lower', 'store', 'name'])
    .limit(limit)
    .select('document');
  if (store) query.where({ store });
  const rows = await query;
  return rows.map(row => JSON.parse(row.document));
}
