import type { CatalogModel } from '@seams/coupling-core';
import { danglingRefs } from './danglingRefs';
import { hashCatalogModel } from './hashCatalogModel';

/** The catalog takes entities in one by one, some seconds after each other. */
const PAUSE_MS = 5_000;
/** A catalog that grows for longer is assessed as far as it is. */
const MOST_READINGS = 12;

/**
 * Reads a catalog that has just started, or has just been given more, only
 * when it stands still: until then the owner of a service may be missing
 * merely because its turn has not come, and "nobody answers for it" would be
 * false. What was missing once the catalog stood still is missing indeed, and
 * is not waited for again.
 *
 * @param pause - resolves after so many milliseconds, rejects when aborted
 */
export function createReadSettledCatalog(deps: {
  readCatalog: () => Promise<CatalogModel>;
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
}): (signal: AbortSignal) => Promise<CatalogModel> {
  const { readCatalog, pause } = deps;
  let missing = new Set<string>();
  const missesMore = (catalog: CatalogModel) =>
    [...danglingRefs(catalog)].some(ref => !missing.has(ref));

  return async signal => {
    let catalog = await readCatalog();
    for (let reading = 1; reading < MOST_READINGS; reading++) {
      if (!missesMore(catalog)) break;
      await pause(PAUSE_MS, signal);
      const next = await readCatalog();
      const stands =
        (await hashCatalogModel(next)) === (await hashCatalogModel(catalog));
      catalog = next;
      if (stands) break;
    }
    missing = danglingRefs(catalog);
    return catalog;
  };
}
