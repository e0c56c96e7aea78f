import type { Session } from '../session';

/** A role of the server, as it is in one database. */
export interface DatabaseRole {
  /** Its oid, as text. */
  id: string;
  name: string;
  /** Schemas, existing ones only, in which its unqualified names are sought. */
  searchPath: string[];
}

/** Where nothing is set, neither for the role nor for the database. */
const DEFAULT_PATH = '"$user", public';
const SCHEMAS = `select nspname as name from pg_catalog.pg_namespace`;

// A setting for the role in this database wins over one for the role, and
// that over one for the database.
const ROLES = `
  select r.oid::pg_catalog.text as id, r.rolname as name, (
    select setting from pg_catalog.pg_db_role_setting s,
      pg_catalog.unnest(s.setconfig) setting
    where s.setrole in (r.oid, 0) and setting like 'search_path=%'
      and s.setdatabase in (0,
        (select oid from pg_catalog.pg_database
          where datname = pg_catalog.current_database()))
    order by s.setrole <> 0 desc, s.setdatabase <> 0 desc limit 1
  ) as setting
  from pg_catalog.pg_roles r`;

/** All roles. */
export async function readDatabaseRoles(
  session: Session,
): Promise<DatabaseRole[]> {
  const schemas = await session.query<{ name: string }>(SCHEMAS);
  const exists = new Set(schemas.map(({ name }) => name));
  const rows = await session.query<{
    id: string;
    name: string;
    setting: string | null;
  }>(ROLES);
  return rows.map(({ id, name, setting }) => ({
    id,
    name,
    searchPath: parseSearchPath(
      setting?.slice('search_path='.length) ?? DEFAULT_PATH,
    )
      .map(schema => (schema === '$user' ? name : schema))
      .filter(schema => exists.has(schema)),
  }));
}

/** The schemas of a setting like `"$user", public`. */
export function parseSearchPath(setting: string): string[] {
  return [...setting.matchAll(/"((?:[^"]|"")*)"|[^\s,"]+/g)].map(
    ([word, quoted]) =>
      quoted === undefined ? word.toLowerCase() : quoted.replaceAll('""', '"'),
  );
}
