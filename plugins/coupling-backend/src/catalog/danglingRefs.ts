import type { CatalogModel } from '@seams/coupling-core';

/** What the catalog names, as an owner or at the end of a relation, but does not have. */
export function danglingRefs(model: CatalogModel): Set<string> {
  const { services, stores, apis, owners, relations } = model;
  const owned = [...services, ...stores];
  const present = new Set([...owned, ...apis, ...owners].map(({ ref }) => ref));
  const named = [
    ...owned.flatMap(({ owner }) => owner ?? []),
    ...relations.map(({ to }) => to),
  ];
  return new Set(named.filter(ref => !present.has(ref)));
}
