import type { EvidenceKind } from '@seams/coupling-core';
import type { Knex } from 'knex';
import type { EvidenceRefRow } from '../tables';

/** When the newest fact of these kinds that names an entity was observed. */
export async function newestEvidenceAt(
  knex: Knex,
  options: { ref: string; kinds: EvidenceKind[] },
): Promise<string | undefined> {
  const [row] = await knex<EvidenceRefRow>('coupling_evidence_refs')
    .where({ ref: options.ref })
    .whereIn('kind', options.kinds)
    .max({ newest: 'observed_at' });
  return row?.newest ?? undefined;
}
