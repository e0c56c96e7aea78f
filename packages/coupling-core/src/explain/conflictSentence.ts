import type { OwnershipConflict } from '../assessment';
import type { Dataset } from '../shared/datasetKey';
import { datasetName, listed, type Naming } from '../shared/wording';

/**
 * What is declared of a dataset against what was seen: "orders and billing
 * each claim orders.order."
 *
 * @public
 */
export function conflictSentence(
  dataset: Dataset,
  conflict: OwnershipConflict,
  name: Naming,
): string {
  const what = datasetName(dataset, name);
  switch (conflict.code) {
    case 'several-claimants':
      return `${listed(conflict.claimants.map(name))} each claim ${what}.`;
    case 'others-write':
      return `${written(conflict.writers, what, name)}, and ${name(
        conflict.owner,
      )}, which claims it, ${
        conflict.ownerWrites ? 'does too' : 'was not seen writing it'
      }.`;
    default:
      return `${written(
        conflict.writers,
        what,
        name,
      )}, and no boundary claims it.`;
  }
}

function written(writers: string[], what: string, name: Naming): string {
  const verb = writers.length === 1 ? 'writes' : 'write';
  return `${listed(writers.map(name))} ${verb} ${what}`;
}
