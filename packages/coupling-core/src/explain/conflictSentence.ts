import type { OwnershipConflict } from '../assessment';
import { conflictClause } from '../data/conflictWording';
import type { Dataset } from '../shared/datasetKey';
import { datasetName, type Naming } from '../shared/wording';

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
  return `${conflictClause(datasetName(dataset, name), conflict, name)}.`;
}
