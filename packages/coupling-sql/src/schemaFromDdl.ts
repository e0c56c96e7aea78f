import { loadDialect } from './dialect';
import type { SqlSchema } from './schema/sqlSchema';
import type { SqlDialect } from './sqlReader';

/**
 * The tables, columns and views that a file of definitions makes, like the
 * output of `pg_dump --schema-only` or `mysqldump --no-data`. What it cannot
 * read is passed over, as if it were not known.
 *
 * @public
 */
export async function schemaFromDdl(options: {
  dialect: SqlDialect;
  ddl: string;
  /** Where names without a schema are until the definitions say so. */
  defaultSchema?: string;
}): Promise<SqlSchema> {
  const { schemaOf } = await loadDialect(options.dialect);
  return schemaOf(options.ddl, options.defaultSchema);
}
