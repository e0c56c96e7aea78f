import type { CatalogService } from '../catalog/catalogModel';
import type { Dataset } from '../shared/datasetKey';
import { datasetKey, WHOLE_STORE } from '../shared/datasetKey';

/** A boundary says that its service is the system of record. */
export interface Claim {
  service: string;
  fact: string;
  /** What the boundary names: the dataset, its schema or its store. */
  scope: Dataset;
}

/** Claims by what they name. */
export function claimsByScope(
  services: CatalogService[],
): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  for (const { ref, boundary } of services) {
    for (const { fact, datasets } of boundary?.systemOfRecordFor ?? []) {
      for (const scope of datasets) {
        const key = datasetKey(scope);
        const named = claims.get(key) ?? [];
        claims.set(key, [...named, { service: ref, fact, scope }]);
      }
    }
  }
  return claims;
}

/**
 * The claims that hold for a dataset: those on it, else on the schema it is
 * in, else on the store (scores.md, "System of record"). A nearer claim is the
 * more deliberate one.
 */
export function claimsOn(
  dataset: Dataset,
  claims: Map<string, Claim[]>,
): Claim[] {
  for (const scope of scopesOf(dataset)) {
    const found = claims.get(datasetKey(scope));
    if (found) return found;
  }
  return [];
}

/**
 * Whether a dataset is what is named, or in the schema or store named.
 *
 * @public
 */
export function covers(scope: Dataset, dataset: Dataset): boolean {
  return scopesOf(dataset).some(
    one => one.store === scope.store && one.name === scope.name,
  );
}

/**
 * The dataset, what it is in, and so on to the store: nearest first.
 *
 * @public
 */
export function scopesOf({ store, name }: Dataset): Dataset[] {
  const parts = name.split('.');
  const names = parts.map((_, index) =>
    parts.slice(0, parts.length - index).join('.'),
  );
  return [...names, WHOLE_STORE].map(scope => ({ store, name: scope }));
}
