import { init } from '@guanmingchiu/sqlparser-ts';
import { loadModule } from 'libpg-query';
import type { SqlDialect } from './sqlReader';

/** Loads the parser of a dialect, once in a process. */
export async function loadParser(dialect: SqlDialect): Promise<void> {
  await (dialect === 'mysql' ? init() : loadModule());
}
