import type { SystemOfRecord } from '../assessment';
import { listed, type Naming } from '../shared/wording';

/** "orders is the system of record for orders.order", whoever it is. */
export function recordClause(
  dataset: string,
  record: SystemOfRecord,
  name: Naming,
): string {
  switch (record.status) {
    case 'known':
      return `${name(record.service)} is the system of record for ${dataset}`;
    case 'contested':
      return claimingClause(record.claimants, dataset, name);
    default:
      return `${dataset} has no system of record`;
  }
}

/** "orders and billing each claim to be the system of record for …". */
export function claimingClause(
  claimants: string[],
  dataset: string,
  name: Naming,
): string {
  return `${listed(
    claimants.map(name),
  )} each claim to be the system of record for ${dataset}`;
}
