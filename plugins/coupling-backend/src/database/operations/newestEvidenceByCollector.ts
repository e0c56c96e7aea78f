import type { EvidenceKind } from '@seams/coupling-core';
import type { Knex } from 'knex';
import type { EvidenceRefRow } from '../tables';

export interface CollectorEvidence {
  collector: string;
  newestAt: string;
}

/**
 * When the newest fact of these kinds that names an entity was observed, for
 * each collector that has any.
 */
export async function newestEvidenceByCollector(
  knex: Knex,
  options: { ref: string; kinds: EvidenceKind[] },
): Promise<CollectorEvidence[]> {
  return knex<EvidenceRefRow>('coupling_evidence_refs as named')
    .join('coupling_evidence as evidence', 'evidence.id', 'named.evidence_id')
    .where('named.ref', options.ref)
    .whereIn('named.kind', options.kinds)
    .groupBy('evidence.collector')
    .orderBy('evidence.collector')
    .select('evidence.collector as collector')
    .max({ newestAt: 'named.observed_at' });
}
