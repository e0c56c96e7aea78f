/**
 * Whether a name means one of PostgreSQL's own catalogues. Unqualified, those
 * of pg_catalog come first and all begin with `pg_`.
 */
export function isSystemTable(
  schema: string | undefined,
  name: string,
): boolean {
  return schema === undefined
    ? name.startsWith('pg_')
    : schema === 'pg_catalog' || schema === 'information_schema';
}
