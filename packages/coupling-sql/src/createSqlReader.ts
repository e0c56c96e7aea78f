import { MysqlReader } from './mysql/MysqlReader';
import { loadParser } from './loadParser';
import { PostgresReader } from './postgres/PostgresReader';
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
  const { dialect, schema } = options;
  await loadParser(dialect);
  return dialect === 'mysql'
    ? MysqlReader.of(schema)
    : PostgresReader.of(schema);
}
