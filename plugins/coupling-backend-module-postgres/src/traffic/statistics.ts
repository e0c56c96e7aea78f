import { missing, quote } from '../failure';
import type { SessionOptions } from '../sessionOptions';
import type { Session } from '../session';

/** Of the statistics of a server, what tells whether they are whole. */
export interface Statistics {
  /** Where the extension is installed. */
  schema: string;
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
  select pg_catalog.current_setting('server_version_num') as version,
    pg_catalog.clock_timestamp() as "readAt",
    pg_catalog.pg_has_role(current_user, 'pg_read_all_stats', 'usage')
      as "mayRead",
    pg_catalog.current_setting('pg_stat_statements.track', true) as track,
    (select system_identifier::pg_catalog.text
      from pg_catalog.pg_control_system()) as server,
    (select n.nspname from pg_catalog.pg_extension e
      join pg_catalog.pg_namespace n on n.oid = e.extnamespace
      where e.extname = 'pg_stat_statements') as schema`;

const VIEWS = ['pg_stat_statements', 'pg_stat_statements_info'];
const VIEWS_OF_EXTENSION = `
  select c.relname as name, exists (
      select from pg_catalog.pg_attribute a
      where a.attrelid = c.oid and a.attname = 'stats_since') as "hasSince"
  from pg_catalog.pg_depend d
  join pg_catalog.pg_extension e on e.oid = d.refobjid
  join pg_catalog.pg_class c on c.oid = d.objid
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass
    and d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
    and d.deptype = 'e' and e.extname = 'pg_stat_statements'
    and n.nspname = $1 and c.relname = any ($2)`;

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
      version: string;
      readAt: Date;
      mayRead: boolean;
      track: string | null;
      server: string;
      schema: string | null;
    }>(FACTS);
  if (Number(version) < OLDEST) {
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
  await session.query('begin read only');
  const views = await holdStatistics(session, where, schema);
  const [info] = await session.query<{ at: Date; dropped: number }>(
    `select stats_reset as at, dealloc::pg_catalog.float8 as dropped
     from ${view}_info`,
  );
  await session.query('commit');
  return {
    ...{ schema, view, server },
    readAt: readAt.toISOString(),
    resetAt: info.at.toISOString(),
    dropped: info.dropped,
    track: track ?? 'top',
    hasSince: views.some(({ hasSince }) => hasSince),
  };
}

/**
 * Makes sure that the views are the extension's, and stay so until the
 * transaction ends. Whoever owns their schema can drop the extension with it,
 * and have views of these names run code of their own as the reader.
 */
export async function holdStatistics(
  session: Session,
  where: Pick<SessionOptions, 'instance' | 'connection' | 'database'>,
  schema: string,
) {
  const read = async () => {
    const views = await session.query<{ name: string; hasSince: boolean }>(
      VIEWS_OF_EXTENSION,
      [schema, VIEWS],
    );
    if (views.length === VIEWS.length) return views;
    throw missing(
      where,
      'statements cannot be read: the extension is too old, or its views are not its own; ALTER EXTENSION pg_stat_statements UPDATE in this database, or create it anew',
    );
  };
  // What is not there cannot be locked.
  await read();
  const names = VIEWS.map(name => `${quote(schema)}.${name}`).join(', ');
  await session.query(`lock table ${names} in access share mode`);
  return read();
}
