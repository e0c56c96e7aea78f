import type { Dataset } from '@seams/coupling-core';
import { sha256 } from './hash';

/** What a dataset is found by in a snapshot. */
export function datasetHash(dataset: Dataset): string {
  return sha256(`${dataset.store}#${dataset.name}`);
}
