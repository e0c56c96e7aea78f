import type { Exemption } from '@seams/coupling-core';
import type { ExemptionRow } from './tables';

/** An exemption that was given in Backstage. */
export interface StoredExemption extends Exemption {
  id: string;
  /** Entity ref of the user, or subject of the service, that entered it. */
  createdBy: string;
  /** ISO 8601. */
  createdAt: string;
}

export function toStoredExemption(row: ExemptionRow): StoredExemption {
  const { store, dataset } = row;
  return {
    id: String(row.id),
    rule: row.rule,
    service: row.service,
    ...(store !== null &&
      dataset !== null && {
        dataset: { store, name: dataset },
      }),
    ...(row.other_service !== null && { otherService: row.other_service }),
    reason: row.reason,
    approvedBy: row.approved_by,
    until: row.until,
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
}
