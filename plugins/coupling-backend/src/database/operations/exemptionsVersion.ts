import type { Knex } from 'knex';
import type { ExemptionRow } from '../tables';

/** Differs when exemptions were given or ended; they are never changed. */
export async function exemptionsVersion(knex: Knex): Promise<string> {
  const [{ rows, last }] = await knex<ExemptionRow>('coupling_exemptions')
    .count({ rows: '*' })
    .max({ last: 'id' });
  return `${rows}-${last}`;
}
