import type { SourceStatement } from './sourceStatement';
import type { StatementAccess, UnreadableStatement } from './statementAccess';

/**
 * A dialect of SQL; `mysql` is MariaDB's, too.
 *
 * @public
 */
export type SqlDialect = 'postgres' | 'mysql';

/**
 * Tells what statements do. It keeps nothing of what it reads.
 *
 * @public
 */
export interface SqlReader {
  /** Never throws, whatever the text. */
  read(statement: string): StatementAccess | UnreadableStatement;
  /** Statements of a file, in order; also those that `read` cannot read. */
  splitStatements(text: string): SourceStatement[];
  /**
   * A reader for connections to the same database that look unqualified names
   * up in these schemas. It takes next to no memory of its own.
   */
  withSearchPath(searchPath: string[]): SqlReader;
}
