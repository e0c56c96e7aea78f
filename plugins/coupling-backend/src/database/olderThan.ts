import type { Knex } from 'knex';
import type { EvidenceRefRow } from './tables';

/** Where a page of facts ended that is read newest first. */
export type Position = Pick<EvidenceRefRow, 'observed_at' | 'evidence_id'>;

/** The order in which facts are read in pages. */
export const NEWEST_FIRST = [
  { column: 'observed_at', order: 'desc' as const },
  { column: 'evidence_id', order: 'desc' as const },
];

/** What comes after a position, newest first; everything without one. */
export function olderThan(
  query: Knex.QueryBuilder<EvidenceRefRow>,
  last: Position | undefined,
) {
  if (!last) return query;
  return (
    query
      // Says nothing new, but an index is entered here.
      .where('observed_at', '<=', last.observed_at)
      .where(rest =>
        rest
          .where('observed_at', '<', last.observed_at)
          .orWhere('evidence_id', '<', last.evidence_id),
      )
  );
}
