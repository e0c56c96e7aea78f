import type { Session } from '../session';

/** A role that is being sent the changes of a table as they happen. */
export interface ChangeFeed {
  /** Oid of the role. */
  role: string;
  schema: string;
  table: string;
}

// Which publications a consumer follows stands in nothing but its command.
const FEEDS = `
  select distinct a.usesysid::pg_catalog.text as role, p.schemaname as schema,
    p.tablename as table
  from pg_catalog.pg_stat_activity a
  cross join lateral pg_catalog.regexp_split_to_table(
    pg_catalog.substring(a.query, 'publication_names ''([^'']*)'''),
    '\\s*,\\s*') name
  join pg_catalog.pg_publication_tables p
    on p.pubname = pg_catalog.replace(
      pg_catalog.regexp_replace(name, '^"(.*)"$', '\\1'), '""', '"')
  where a.backend_type = 'walsender'
    and a.datname = pg_catalog.current_database()`;

/** Who follows which table by logical replication, at this moment. */
export function readChangeFeeds(session: Session): Promise<ChangeFeed[]> {
  return session.query<ChangeFeed>(FEEDS);
}
