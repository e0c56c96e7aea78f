import type { Dataset } from '../shared/datasetKey';
import { compareText } from '../shared/ordering';
import type { AssessedDataset } from './assessDataset';
import { datasetKey } from '../shared/datasetKey';
import type { DatasetUse } from './datasetUse';

/** A dataset that several services use and none of them owns. */
export interface Orphan {
  dataset: Dataset;
  services: string[];
}

/**
 * Datasets without a system of record that two or more services were seen
 * using; permissions and reads of something published are not using.
 */
export function orphans(
  assessed: AssessedDataset[],
  uses: Map<string, DatasetUse>,
): Orphan[] {
  return assessed.flatMap(({ assessment: { dataset, systemOfRecord } }) => {
    if (systemOfRecord.status !== 'none') return [];
    const users = uses.get(datasetKey(dataset))?.users.values() ?? [];
    const services = [...users]
      .filter(({ direct }) => direct.size > 0)
      .map(({ service }) => service)
      .sort(compareText);
    return services.length >= 2 ? [{ dataset, services }] : [];
  });
}
