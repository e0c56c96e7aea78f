import { missing, quote } from '../failure';
import type { Session, SessionOptions } from '../session';

/** Of the statistics of a server, what tells whether they are whole. */
export interface Statistics {
  /** The view `pg_stat_statements`, as SQL. */
  view: string;
  /** Says whether two runs saw the same server. */
  server: string;
  /** Its time; ISO 8601. */
  readAt: string;
  /** When everything was last forgotten; ISO 8601. */
  resetAt: string;
  /** How often the least executed statements were dropped since then. */
  dropped: number;
  /** The setting pg_stat_statements.track. */
  track: string;
  /** Whether the view says since when it counts each statement. */
  hasSince: boolean;
}

const OLDEST = 140_000;

const FACTS = `
  select current_setting('server_version_num')::int as version,
    clock_timestamp() as "readAt",
    pg_has_role(current_user, 'pg_read_all_stats', 'usage') as "mayRead",
    current_setting('pg_stat_statements.track', true) as track,
    (select system_identifier::text from pg_control_system()) as server,
    (select n.nspname from pg_extension e
      join pg_namespace n on n.oid = e.extnamespace
      where e.extname = 'pg_stat_statements') as schema`;

/**
 * @throws IntegrationError when statements cannot be read, with what is
 * missing
 */
export async function readStatistics(
  session: Session,
  where: Pick<SessionOptions, 'instance' | 'connection' | 'database'>,
): Promise<Statistics> {
  const [{ version, readAt, mayRead, track, server, schema }] =
    await session.query<{
      version: number;
      readAt: Date;
      mayRead: boolean;
      track: string | null;
      server: string;
      schema: string | null;
    }>(FACTS);
  if (version < OLDEST) {
    throw missing(where, 'PostgreSQL 14 or newer is needed');
  }
  if (schema === null) {
    throw missing(
      where,
      `statements cannot be read: CREATE EXTENSION pg_stat_statements in this database`,
    );
  }
  if (!mayRead) {
    throw missing(
      where,
      `statements of other roles cannot be read: GRANT pg_read_all_stats TO ${quote(
        where.connection.user,
      )}`,
    );
  }
  const view = `${quote(schema)}.pg_stat_statements`;
  const [info] = await session.query<{ at: Date; dropped: number }>(
    `select stats_reset as at, dealloc::float8 as dropped from ${view}_info`,
  );
  const since = await session.query(
    `select from pg_attribute
     where attrelid = $1::regclass and attname = 'stats_since'`,
    [view],
  );
  return {
    view,
    server,
    readAt: readAt.toISOString(),
    resetAt: info.at.toISOString(),
    dropped: info.dropped,
    track: track ?? 'top',
    hasSince: since.length > 0,
  };
}
