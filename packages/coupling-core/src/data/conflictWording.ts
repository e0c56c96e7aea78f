import type { OwnershipConflict } from '../assessment';
import { listed, type Naming } from '../shared/wording';

/** What is declared of a dataset against what was seen, as a clause. */
export function conflictClause(
  dataset: string,
  conflict: OwnershipConflict,
  name: Naming,
): string {
  switch (conflict.code) {
    case 'several-claimants':
      return `${listed(conflict.claimants.map(name))} each claim ${dataset}`;
    case 'others-write':
      return `${written(conflict.writers, dataset, name)}, and ${name(
        conflict.owner,
      )}, which claims it, ${
        conflict.ownerWrites ? 'does too' : 'was not seen writing it'
      }`;
    default:
      return `${written(
        conflict.writers,
        dataset,
        name,
      )}, and no boundary claims it`;
  }
}

function written(writers: string[], dataset: string, name: Naming): string {
  const verb = writers.length === 1 ? 'writes' : 'write';
  return `${listed(writers.map(name))} ${verb} ${dataset}`;
}
