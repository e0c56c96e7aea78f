import type { Knex } from 'knex';
import { toStoredExemption, type StoredExemption } from '../storedExemption';
import type { ExemptionRow } from '../tables';

/** Exemptions given in Backstage, oldest first, also those that ran out. */
export async function listExemptions(
  knex: Knex,
  options: { service?: string } = {},
): Promise<StoredExemption[]> {
  const { service } = options;
  const rows = await knex<ExemptionRow>('coupling_exemptions')
    .where(service === undefined ? {} : { service })
    .orderBy('id');
  return rows.map(toStoredExemption);
}
