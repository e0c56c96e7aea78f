import type { Knex } from 'knex';
import type { EvidenceRefRow } from '../tables';

/** Refs asked for in one statement, so that SQLite holds up nobody for long. */
const BATCH = 50;

/** Which collectors brought evidence that names an entity, by ref. */
export async function collectorsNaming(
  knex: Knex,
  options: { refs: string[]; signal: AbortSignal },
): Promise<Map<string, string[]>> {
  const { refs, signal } = options;
  const collectors = new Map<string, string[]>();
  for (let start = 0; start < refs.length; start += BATCH) {
    signal.throwIfAborted();
    const rows: { ref: string; collector: string }[] =
      await knex<EvidenceRefRow>('coupling_evidence_refs as named')
        .join(
          'coupling_evidence as evidence',
          'evidence.id',
          'named.evidence_id',
        )
        .whereIn('named.ref', refs.slice(start, start + BATCH))
        .distinct('named.ref as ref', 'evidence.collector as collector')
        .orderBy(['ref', 'collector']);
    for (const { ref, collector } of rows) {
      collectors.set(ref, [...(collectors.get(ref) ?? []), collector]);
    }
  }
  return collectors;
}
