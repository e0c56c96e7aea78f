import type { SqlSchema } from '@seams/coupling-sql';
import type { Session } from '../session';

/** A table, partition, view, materialised view or foreign table. */
export interface Relation {
  schema: string;
  name: string;
  kind: 'r' | 'p' | 'v' | 'm' | 'f';
  columns: string[];
  /** Of a view: its SELECT, all names complete. */
  query: string | null;
  /** Made by an extension, like `pg_stat_statements` or `spatial_ref_sys`. */
  ofExtension: boolean;
  /** Of a partition: the table that was partitioned, at the top. */
  rootSchema: string | null;
  rootName: string | null;
  /** Of a foreign table: `name=value` of the server and of the table. */
  serverOptions: string[] | null;
  tableOptions: string[] | null;
}

// information_schema shows a reader only what it may touch: nothing at all.
const RELATIONS = `
  select n.nspname as schema, c.relname as name, c.relkind::pg_catalog.text as kind,
    array(select a.attname::pg_catalog.text from pg_catalog.pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      order by a.attnum) as columns,
    case when c.relkind in ('v', 'm') then pg_catalog.pg_get_viewdef(c.oid) end as query,
    exists (select from pg_catalog.pg_depend d
      where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objid = c.oid
        and d.deptype = 'e') as "ofExtension",
    rn.nspname as "rootSchema", root.relname as "rootName",
    fs.srvoptions as "serverOptions", ft.ftoptions as "tableOptions"
  from pg_catalog.pg_class c
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  left join pg_catalog.pg_class root
    on c.relispartition and root.oid = pg_catalog.pg_partition_root(c.oid)
  left join pg_catalog.pg_namespace rn on rn.oid = root.relnamespace
  left join pg_catalog.pg_foreign_table ft on ft.ftrelid = c.oid
  left join pg_catalog.pg_foreign_server fs on fs.oid = ft.ftserver
  where c.relkind in ('r', 'p', 'v', 'm', 'f')
    and c.relpersistence <> 't'
    and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`;

/** Everything in the database that holds or shows rows. */
export function readRelations(session: Session): Promise<Relation[]> {
  return session.query<Relation>(RELATIONS);
}

/** The same for the reader of statements. */
export function toSqlSchema(relations: Relation[]): SqlSchema {
  const views = relations.filter(({ query }) => query !== null);
  return {
    tables: relations
      .filter(({ query }) => query === null)
      .map(({ schema, name, columns }) => ({ schema, name, columns })),
    views: views.map(({ schema, name, columns, query }) => ({
      schema,
      name,
      columns,
      query: query!,
    })),
  };
}
