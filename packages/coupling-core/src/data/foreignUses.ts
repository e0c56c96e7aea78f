import type { Dataset } from '../shared/datasetKey';
import type { AssessedDataset } from './assessDataset';
import { datasetKey } from '../shared/datasetKey';
import type { DatasetUse } from './datasetUse';
import type { Teams } from '../catalog/teams';

/**
 * What a service was seen doing to a dataset of another. The weights
 * (confidence × team factor) are 0 for what it was not seen doing.
 */
export interface ForeignUse {
  dataset: Dataset;
  owner: string;
  service: string;
  writes: number;
  /** 0 for a writer: writing is the graver of the two. */
  reads: number;
  migrates: number;
}

/**
 * Foreign uses that can be laid at a service's door: the dataset has a system
 * of record, and the use is more than a permission or a published view.
 */
export function foreignUses(
  assessed: AssessedDataset[],
  uses: Map<string, DatasetUse>,
  teams: Teams,
): ForeignUse[] {
  return assessed.flatMap(({ assessment: { dataset, systemOfRecord } }) => {
    if (systemOfRecord.status !== 'known') return [];
    const owner = systemOfRecord.service;
    const users = uses.get(datasetKey(dataset))?.users.values() ?? [];
    return [...users].flatMap(({ service, direct, read, write, ddl }) => {
      if (service === owner || direct.size === 0) return [];
      const factor = teams.factor(service, owner);
      const reads = direct.has('read') && !direct.has('write');
      return {
        dataset,
        owner,
        service,
        writes: direct.has('write') ? write.mid * factor : 0,
        reads: reads ? read.mid * factor : 0,
        migrates: direct.has('ddl') ? ddl.mid * factor : 0,
      };
    });
  });
}
