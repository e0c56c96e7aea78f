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
  /**
   * One text, or several that were run one after the other, each in a session
   * of its own. Of several, no search path is taken for that of the database.
   */
  ddl: string | string[];
  /** Where names without a schema are until the definitions say so. */
  defaultSchema?: string;
}): Promise<SqlSchema> {
  const { ddl, defaultSchema } = options;
  const { schemaOf } = await loadDialect(options.dialect);
  if (typeof ddl === 'string') return schemaOf([ddl], defaultSchema);
  const searchPath = defaultSchema === undefined ? undefined : [defaultSchema];
  return { ...schemaOf(ddl, defaultSchema), searchPath };
}
