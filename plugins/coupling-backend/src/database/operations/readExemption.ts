import type { Knex } from 'knex';
import { toStoredExemption, type StoredExemption } from '../storedExemption';
import type { ExemptionRow } from '../tables';

/** One exemption that was given in Backstage, if there is such a one. */
export async function readExemption(
  knex: Knex,
  options: { id: string },
): Promise<StoredExemption | undefined> {
  const row = await knex<ExemptionRow>('coupling_exemptions')
    .where({ id: options.id })
    .first();
  return row && toStoredExemption(row);
}
