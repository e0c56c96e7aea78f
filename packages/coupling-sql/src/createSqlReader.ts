import { loadDialect } from './dialect';
import type { SqlSchema } from './schema/sqlSchema';
import type { SqlDialect, SqlReader } from './sqlReader';

/**
 * Makes a reader for one database. Loading the dialect's parser is the only
 * thing that takes time; it happens once in a process.
 *
 * @public
 */
export async function createSqlReader(options: {
  dialect: SqlDialect;
  schema?: SqlSchema;
}): Promise<SqlReader> {
  const { readerOf } = await loadDialect(options.dialect);
  return readerOf(options.schema);
}
