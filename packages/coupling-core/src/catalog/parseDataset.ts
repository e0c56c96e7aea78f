import { WHOLE_STORE } from '../data/datasetKey';
import {
  isEntityRef,
  normaliseEntityRef,
  type Dataset,
} from '../evidence/common';

/**
 * Reads a dataset as people write it: `resource:default/shop-db#orders.order`
 * is a table, `…#orders` or `…#orders.*` a schema with all its tables, and
 * `resource:default/shop-db` everything in the store, whose name is `*`.
 * Undefined when it is none of these, or in something that is no resource.
 *
 * @public
 */
export function parseDataset(text: string): Dataset | undefined {
  const hash = text.indexOf('#');
  const store = (hash < 0 ? text : text.slice(0, hash)).trim();
  if (!isEntityRef(store)) return undefined;
  const ref = normaliseEntityRef(store, 'resource');
  if (!ref.startsWith('resource:')) return undefined;
  if (hash < 0) return { store: ref, name: WHOLE_STORE };
  const name = text
    .slice(hash + 1)
    .trim()
    .replace(/\.\*$/, '');
  return name === '' ? undefined : { store: ref, name };
}
