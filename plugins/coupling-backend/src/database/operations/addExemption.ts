import type { Exemption } from '@seams/coupling-core';
import type { Knex } from 'knex';
import type { ExemptionRow } from '../tables';
import { toStoredExemption, type StoredExemption } from '../storedExemption';

/** Keeps an exemption, and gives it back with its id. */
export async function addExemption(
  knex: Knex,
  options: {
    exemption: Omit<Exemption, 'id'>;
    createdBy: string;
    now: string;
  },
): Promise<StoredExemption> {
  const { exemption, createdBy, now } = options;
  const [row] = await knex<ExemptionRow>('coupling_exemptions')
    .insert({
      rule: exemption.rule,
      service: exemption.service,
      store: exemption.dataset?.store ?? null,
      dataset: exemption.dataset?.name ?? null,
      other_service: exemption.otherService ?? null,
      reason: exemption.reason,
      approved_by: exemption.approvedBy,
      until: exemption.until,
      created_by: createdBy,
      created_at: now,
    })
    .returning('*');
  return toStoredExemption(row);
}
