import type { Dataset } from '@seams/coupling-core';

/** A dataset as one text, as people write it. */
export function datasetKey({ store, name }: Dataset): string {
  return `${store}#${name}`;
}
