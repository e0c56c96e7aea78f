import { compareText } from './ordering';

/**
 * One table, collection or topic in a store.
 *
 * @public
 */
export interface Dataset {
  /** Complete entity ref of the store. */
  store: string;
  /** Keeps its case. */
  name: string;
}

/**
 * Name in place of a dataset when only the store is known: "uses this
 * database". It says nothing about which tables, so it is never scored.
 */
export const WHOLE_STORE = '*';

/**
 * One text per dataset: the same name in two stores is two datasets.
 *
 * @public
 */
export function datasetKey({ store, name }: Dataset): string {
  return `${store}#${name}`;
}

export function compareDatasets(a: Dataset, b: Dataset): number {
  return compareText(a.store, b.store) || compareText(a.name, b.name);
}

/**
 * The schema that a dataset is in, `orders` of `orders.order`; empty where
 * names have no schema. A name in double quotes may hold dots.
 *
 * @public
 */
export function schemaOfDataset(name: string): string {
  const last = /\.(?:"(?:[^"]|"")*"|[^."]*)$/.exec(name);
  return last ? name.slice(0, last.index) : '';
}
