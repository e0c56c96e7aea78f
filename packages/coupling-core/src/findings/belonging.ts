import type { Dataset } from '../shared/datasetKey';
import type { Naming } from '../shared/wording';

/** "orders.order, which belongs to orders". */
export function belonging(
  { dataset, owner }: { dataset: Dataset; owner: string },
  name: Naming,
): string {
  return `${dataset.name}, which belongs to ${name(owner)}`;
}
