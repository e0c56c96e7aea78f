import type { Client } from 'pg';
import type { SqlSchema } from '../schema/sqlSchema';

const RELATIONS = `
  select n.nspname as schema, c.relname as name,
    array_agg(a.attname::text order by a.attnum) as columns,
    case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end as query
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
  where c.relkind in ('r', 'p', 'v', 'm')
    and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
  group by n.nspname, c.oid, c.relname, c.relkind`;

/** What a collector would learn of the database. */
export async function schemaOfDatabase(client: Client): Promise<SqlSchema> {
  const { rows } = await client.query(RELATIONS);
  return {
    tables: rows.filter(row => row.query === null),
    views: rows.filter(row => row.query !== null),
  };
}
