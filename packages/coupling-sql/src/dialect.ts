import type { SqlSchema } from './schema/sqlSchema';
import type { SqlDialect, SqlReader } from './sqlReader';

/** What is read with the parser of one dialect. */
export interface Dialect {
  readerOf(schema?: SqlSchema): SqlReader;
  schemaOf(ddl: string, defaultSchema?: string): SqlSchema;
}

/**
 * Loads the parser of a dialect, once in a process. It is not loaded before:
 * a process without SQL has no use for what it takes.
 */
export async function loadDialect(dialect: SqlDialect): Promise<Dialect> {
  if (dialect === 'mysql') {
    const { loadMysql } = await import('./mysql/loadMysql');
    return loadMysql();
  }
  const { loadPostgres } = await import('./postgres/loadPostgres');
  return loadPostgres();
}
