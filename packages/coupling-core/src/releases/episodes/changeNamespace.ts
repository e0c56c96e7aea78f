/**
 * Where a change is numbered: `SHOP-` of `SHOP-12`, `acme/shop#` of
 * `acme/shop#7`. Releases of two services can only share a change where both
 * have changes. One without a number, as a run of a pipeline, is a namespace of
 * its own.
 */
export function changeNamespace(id: string): string {
  return /^(.*?\D)\d+$/s.exec(id)?.[1] ?? id;
}
