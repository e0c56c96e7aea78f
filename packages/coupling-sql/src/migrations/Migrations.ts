import type { ObjectDefinition } from '../schema/sqlSchema';
import type { StatementAccess, UnreadableStatement } from '../statementAccess';

/**
 * One statement of a migration, and where it stands.
 *
 * @public
 */
export interface MigrationStatement {
  path: string;
  /** Line of its first word, counted from 1. */
  line: number;
  access: StatementAccess | UnreadableStatement;
  /**
   * Equal for statements that differ in literals only; 16 hex digits. Of one
   * that cannot be read, too, as far as its literals can be told.
   */
  fingerprint: string;
  /**
   * Whether it is run depends on which of these tools it is for, or on whether
   * it is for one at all; absent when it is run.
   */
  doubt?: MigrationTool[];
}

/**
 * A migration tool whose files are known.
 *
 * @public
 */
export interface MigrationTool {
  /** Like `golang-migrate`. */
  id: string;
  /** As its makers write it. */
  title: string;
  /** How its files are recognised and what of them is left out. */
  recognised: string;
}

/**
 * A part of a file, or all of it, that its tool does not run going forward.
 *
 * @public
 */
export interface LeftOut {
  path: string;
  /** Where it begins, counted from 1. */
  line: number;
  /** What the tool calls it: `down`, `undo`, `revert`, `verify`, … */
  as: string;
  statements: number;
}

/**
 * How a file was read.
 *
 * @public
 */
export interface MigrationFileRead {
  path: string;
  /** Absent where none is recognised, and all goes forward. */
  tool?: MigrationTool;
  /**
   * What the tool calls what goes forward in it: `up`, `deploy`, …; absent
   * where nothing does.
   */
  as?: string;
  leftOut: LeftOut[];
}

/**
 * What of the files could not be read, though something may be run there.
 *
 * @public
 */
export type NotRead = {
  path: string;
  /** Counted from 1. */
  line: number;
} & (
  | {
      /** A statement holds one whose value is not known. */
      cause: 'placeholder';
      /** As it stands between the braces. */
      name: string;
    }
  | {
      /** The tool runs a program there. */
      cause: 'not-sql';
    }
);

/**
 * What migrations do.
 *
 * @public
 */
export interface Migrations {
  /** In the order in which they are run. */
  statements: MigrationStatement[];
  /** Tables and views that they create. */
  creates: string[];
  /** What else they create: indexes, sequences, functions, types, schemas. */
  objects: ObjectDefinition[];
  /** In the order in which they are run. */
  files: MigrationFileRead[];
  /** Empty when all was read. */
  notRead: NotRead[];
}
