import type { OwnedDataset } from '../assessment';
import type { AssessedDataset } from './assessDataset';
import { datasetKey } from '../shared/datasetKey';
import type { DatasetUse } from './datasetUse';

/** What each service is the system of record for, in the datasets' order. */
export function ownedDatasets(
  assessed: AssessedDataset[],
  uses: Map<string, DatasetUse>,
): Map<string, OwnedDataset[]> {
  const ownedBy = new Map<string, OwnedDataset[]>();
  for (const { assessment } of assessed) {
    const { dataset, systemOfRecord } = assessment;
    if (systemOfRecord.status !== 'known') continue;
    const { service, basis } = systemOfRecord;
    const claim = uses.get(datasetKey(dataset))?.claims[0];
    const inherited = claim && datasetKey(claim.scope) !== datasetKey(dataset);
    const owned: OwnedDataset = {
      dataset,
      basis,
      ...(claim && { fact: claim.fact }),
      ...(inherited && { inheritedFrom: claim.scope }),
    };
    ownedBy.set(service, [...(ownedBy.get(service) ?? []), owned]);
  }
  return ownedBy;
}
