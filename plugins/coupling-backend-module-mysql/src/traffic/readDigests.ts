import { SYSTEM_SCHEMAS } from '../catalog/relations';
import type { Session } from '../session';

/** Longest text that is read, in characters; more would hold up the backend. */
const LONGEST_TEXT = 100_000;

/** One line of events_statements_summary_by_digest. */
export interface DigestRow {
  /** Default schema of the connection; null when it had none. */
  schema: string | null;
  digest: string;
  /** Executions that did not fail. */
  calls: number;
  /** Without literals. */
  text: string;
  /** Seconds since 1970. */
  firstSeen: number;
}

// QUERY_SAMPLE_TEXT, which MySQL has, holds literals and is never read.
const DIGESTS = `
  select schema_name as \`schema\`, digest as digest,
    greatest(count_star + 0e0 - sum_errors, 0) as calls,
    left(digest_text, ${LONGEST_TEXT}) as text,
    unix_timestamp(first_seen) + 0e0 as firstSeen
  from performance_schema.events_statements_summary_by_digest
  where digest is not null and digest_text is not null
    and count_star + 0e0 > sum_errors
    and coalesce(schema_name, '') not in (${SYSTEM_SCHEMAS.map(
      name => `'${name}'`,
    ).join(', ')})
  order by schema_name`;

/** What was executed, one default schema after the other. */
export function readDigests(session: Session): Promise<DigestRow[]> {
  return session.query<DigestRow>(DIGESTS);
}
