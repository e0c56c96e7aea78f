import { WHOLE_STORE } from '../shared/datasetKey';
import type { Dataset } from '../shared/datasetKey';
import { isEntityRef, normaliseEntityRef } from '../shared/entityRef';
import { lengthProblem, MAX_KEY_BYTES } from '../shared/textLength';

/**
 * Reads a dataset as people write it: `resource:default/shop-db#orders.order`
 * is a table, `…#orders` or `…#orders.*` a schema with all its tables, and
 * `resource:default/shop-db` everything in the store, whose name is `*`.
 * Undefined when it is none of these, in something that is no resource, or
 * longer than evidence can have it.
 *
 * @public
 */
export function parseDataset(text: string): Dataset | undefined {
  if (lengthProblem(text.trim(), MAX_KEY_BYTES)) return undefined;
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
