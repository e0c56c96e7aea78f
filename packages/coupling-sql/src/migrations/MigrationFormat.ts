import type { SqlDialect } from '../sqlReader';

/**
 * A file of a migrations folder.
 *
 * @public
 */
export interface MigrationFile {
  /** Relative to the folder, with `/`. */
  path: string;
  text: string;
}

/** A part of a file, or all of it, that its tool does not run going forward. */
export interface LeftOutPart {
  /** What the tool calls it: `down`, `undo`, `revert`, `verify`, … */
  as: string;
  /** Line of the file on which `text` begins, counted from 1. */
  line: number;
  text: string;
}

/** How a tool would read one of its files. */
export interface FileReading {
  /** What the tool calls a file that goes forward: `up`, `deploy`, … */
  as: string;
  /** What goes forward; the rest is blank, so that lines stay. */
  forward: string;
  leftOut: LeftOutPart[];
  /**
   * Files go in the order of this, which is a path unless said otherwise;
   * numbers in it count as numbers.
   */
  rank?: string;
  /** Goes after all that have a smaller turn; 0 unless said otherwise. */
  turn?: number;
  /** `${name}` stands for a value; those that the files themselves give. */
  placeholders?: Record<string, string>;
  /** Lines at which the tool does what no SQL says. */
  notSql?: number[];
}

/** What an adapter may know besides the files. */
export interface ClaimOptions {
  dialect: SqlDialect;
  /**
   * A person said that this is the tool: its names and markers need no other
   * evidence.
   */
  forced: boolean;
}

/**
 * A migration tool: which files are its own, and what it would run of them when
 * the database goes forward.
 *
 * What only looks like a marker or name of the tool goes forward. So an adapter
 * claims a file only on evidence beyond the name that would leave it out: the
 * file that goes forward beside the one that goes back, the marker of the part
 * that goes forward in the same file.
 */
export interface MigrationFormat {
  id: string;
  /** As its makers write it. */
  title: string;
  /** How files are recognised and what of them is left out, in half a line. */
  recognised: string;
  /**
   * No tool that is known: names that many give by hand. Whether such files are
   * run cannot be told, unless a person says so.
   */
  isGuess?: true;
  /** The files that are its own, by path; others it passes over. */
  claim(
    files: readonly MigrationFile[],
    options: ClaimOptions,
  ): Map<string, FileReading>;
}
