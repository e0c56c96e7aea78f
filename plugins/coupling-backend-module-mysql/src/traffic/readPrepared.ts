import { SYSTEM_SCHEMAS } from '../catalog/relations';
import type { Session } from '../session';

/** Longest text that is read, in characters; more would hold up the backend. */
const LONGEST_TEXT = 100_000;

/** A statement that a connection has prepared and may execute any time. */
export interface PreparedRow {
  id: string;
  /** Default schema of the connection; null when it has none. */
  schema: string | null;
  /** The account, without its host. */
  user: string;
  /** As it was sent; may hold literals, so it is parsed and not kept. */
  text: string;
}

const PREPARED = `
  select concat(p.owner_thread_id, '.', p.statement_id) as id,
    t.processlist_db as \`schema\`, t.processlist_user as user,
    left(p.sql_text, ${LONGEST_TEXT}) as text
  from performance_schema.prepared_statements_instances p
  join performance_schema.threads t on t.thread_id = p.owner_thread_id
  where t.processlist_user is not null
    and coalesce(t.processlist_db, '') not in (${SYSTEM_SCHEMAS.map(
      name => `'${name}'`,
    ).join(', ')})`;

/** What is prepared at this moment. */
export function readPrepared(session: Session): Promise<PreparedRow[]> {
  return session.query<PreparedRow>(PREPARED);
}

const EXECUTED = `
  select coalesce(sum(count_star), 0) + 0e0 as executed
  from performance_schema.events_statements_summary_global_by_event_name
  where event_name = 'statement/com/Execute'`;

/** How often anything prepared was executed since the server was started. */
export async function countPreparedExecutions(
  session: Session,
): Promise<number> {
  const [{ executed }] = await session.query<{ executed: number }>(EXECUTED);
  return executed;
}
