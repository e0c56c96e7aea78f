import type { Knex } from 'knex';
import type { ExemptionRow } from '../tables';

/** Ends an exemption; says whether there was one. */
export async function removeExemption(
  knex: Knex,
  options: { id: string },
): Promise<boolean> {
  const removed = await knex<ExemptionRow>('coupling_exemptions')
    .where({ id: options.id })
    .delete();
  return removed > 0;
}
