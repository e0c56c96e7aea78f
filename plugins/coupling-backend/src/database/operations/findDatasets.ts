import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DatasetAssessment } from '@seams/coupling-core';
import type { Knex } from 'knex';
import { currentSnapshotId } from '../currentSnapshot';
import { storableText } from '../storable';
import type { SnapshotDatasetRow } from '../tables';

/** Names looked at in one turn. */
const PAGE = 2_000;

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
  const hashes = knex.client.config.client.includes('sqlite')
    ? await findInPages(knex, { name, store, limit })
    : await findAtOnce(knex, { name, store, limit });
  const rows = await knex<SnapshotDatasetRow>('coupling_snapshot_datasets')
    .where('snapshot_id', currentSnapshotId(knex))
    .whereIn('dataset_hash', hashes)
    .select('dataset_hash', 'document');
  const documents = new Map(rows.map(row => [row.dataset_hash, row.document]));
  return hashes
    .map(hash => documents.get(hash))
    .filter(document => document !== undefined)
    .map(document => JSON.parse(document));
}

type Wanted = { name: string; store?: string; limit: number };
type Found = Pick<
  SnapshotDatasetRow,
  'dataset_hash' | 'name_lower' | 'store' | 'name'
>;

function datasets(knex: Knex, store: string | undefined) {
  const query = knex<SnapshotDatasetRow>('coupling_snapshot_datasets').where(
    'snapshot_id',
    currentSnapshotId(knex),
  );
  return store ? query.where({ store }) : query;
}

async function findAtOnce(
  knex: Knex,
  { name, store, limit }: Wanted,
): Promise<string[]> {
  const ending = name.replace(/[\\%_]/g, '\\$&');
  return datasets(knex, store)
    .whereRaw(`name_lower like ? escape '\\'`, [`%${ending}`])
    .orderByRaw(
      `case when name_lower = ? then 0 when name_lower like ? escape '\\' then 1 else 2 end`,
      [name, `%.${ending}`],
    )
    .orderBy(['name_lower', 'store', 'name'])
    .limit(limit)
    .pluck('dataset_hash');
}

/** SQLite looks at every name in the thread that serves requests. */
async function findInPages(
  knex: Knex,
  { name, store, limit }: Wanted,
): Promise<string[]> {
  const found: Found[] = [];
  let page: Found[] = [];
  do {
    page = await datasets(knex, store)
      .where('dataset_hash', '>', page.at(-1)?.dataset_hash ?? '')
      .orderBy('dataset_hash')
      .limit(PAGE)
      .select('dataset_hash', 'name_lower', 'store', 'name');
    found.push(...page.filter(row => row.name_lower.endsWith(name)));
    await nextTurn();
  } while (page.length === PAGE);
  const rank = ({ name_lower: lower }: Found) => {
    if (lower === name) return 0;
    return lower.endsWith(`.${name}`) ? 1 : 2;
  };
  return found
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        compareText(a.name_lower, b.name_lower) ||
        compareText(a.store, b.store) ||
        compareText(a.name, b.name),
    )
    .slice(0, limit)
    .map(row => row.dataset_hash);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
