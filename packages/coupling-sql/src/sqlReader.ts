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
  /** A session with the database, for the statements of a file. */
  session(): SqlSession;
}

/**
 * A statement of a file, and what it does.
 *
 * @public
 */
export interface ReadStatement {
  /** Line of its first word, counted from 1. */
  line: number;
  /** As it stands in the file; may hold literals. Empty when it is too long. */
  text: string;
  access: StatementAccess | UnreadableStatement;
}

/**
 * Reads the statements of one file in order, each knowing what those before it
 * have set and made: the search path or the database in use, temporary tables,
 * transactions, sequences, functions. It holds one statement at a time, so a
 * file may be of any size.
 *
 * @public
 */
export interface SqlSession {
  /** Takes the next piece of the file; gives the statements that end in it. */
  push(piece: string): Iterable<ReadStatement>;
  /** The file is over; gives what was left. */
  end(): Iterable<ReadStatement>;
  /**
   * A new session, with nothing of this one but what it has set for those
   * after it (ALTER DATABASE … SET).
   */
  next(): SqlSession;
}
