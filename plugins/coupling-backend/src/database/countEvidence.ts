import type { Knex } from 'knex';
import type { EvidenceCountRow } from './tables';

/** Counts items of a collector that were stored, or deleted when negative. */
export async function countEvidence(
  trx: Knex.Transaction,
  options: { collector: string; by: number },
): Promise<void> {
  const { collector, by } = options;
  if (by === 0) return;
  const items = trx.raw('?? + ?', ['coupling_evidence_counts.items', by]);
  await trx<EvidenceCountRow>('coupling_evidence_counts')
    .insert({ collector, items: by })
    .onConflict('collector')
    .merge({ items });
}
