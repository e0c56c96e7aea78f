import type { Dialect } from './dialectReaders';
import type { SqlDialect } from './sqlReader';

/**
 * Loads the parser of a dialect, once in a process. It is not loaded before:
 * a process without SQL has no use for what it takes.
 */
export async function loadDialect(dialect: SqlDialect): Promise<Dialect> {
  if (dialect === 'mysql') {
    return exportsOf(await import('./mysql/loadMysql')).loadMysql();
  }
  return exportsOf(await import('./postgres/loadPostgres')).loadPostgres();
}

/**
 * What a module of ours exports. Node finds the names in what was built; where
 * the sources run as they are, it has all of them under `default`.
 */
function exportsOf<Exports extends object>(
  loaded: Exports & { default?: Exports },
): Exports {
  return loaded.default ?? loaded;
}
