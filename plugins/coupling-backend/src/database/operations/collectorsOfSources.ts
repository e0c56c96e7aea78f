import type { Knex } from 'knex';
import type { EvidenceRow } from '../tables';

/**
 * Which collectors brought releases that say they are from one of `sources`,
 * by source. Reads every release, so it is only for sources that are refused,
 * which are none most of the time.
 */
export async function collectorsOfSources(
  knex: Knex,
  options: { sources: string[] },
): Promise<Map<string, string[]>> {
  const collectors = new Map<string, string[]>();
  if (options.sources.length === 0) return collectors;
  const rows = await knex<EvidenceRow>('coupling_evidence')
    .where({ kind: 'release' })
    .whereIn('source', options.sources)
    .distinct('source', 'collector')
    .orderBy(['source', 'collector']);
  for (const { source, collector } of rows) {
    collectors.set(source, [...(collectors.get(source) ?? []), collector]);
  }
  return collectors;
}
