/**
 * A foreign key that a statement adds.
 *
 * @public
 */
export interface ForeignKeyAdded {
  /** Table that holds the key. */
  from: string;
  /** Table the key points at. */
  to: string;
  /** Its name, or the one the database gives it unless that is taken. */
  constraint: string;
}

/**
 * What is no longer there once a statement has run, or is called otherwise.
 *
 * @public
 */
export interface Gone {
  /** Tables and views that are dropped. */
  dropped: string[];
  /** Tables and views that get another name or schema. */
  renamed: [from: string, to: string][];
  /** Constraints that are dropped, of which some are foreign keys. */
  constraints: { from: string; constraint: string }[];
}

/**
 * Something that is no table and that a statement makes, changes or drops: an
 * index, a sequence, a function, a type and so on.
 *
 * @public
 */
export interface TouchedObject {
  /** In PostgreSQL's words, `index`, `text search dictionary`. */
  kind: string;
  /** `schema.name`, or the name alone where its kind has no schema. */
  name: string;
  /** The table that it hangs on, when that is known. */
  on?: string;
  /** Absent when something that is there is changed or dropped. */
  isNew?: true;
}

/**
 * Why a statement may do more than is said of it.
 *
 * - `call`: it calls code that is not read, by this name.
 * - `body`: it holds or defines code that is not read.
 * - `prepared`: it runs a prepared statement that is not known.
 * - `elsewhere`: it reaches another server, a program, or a psql command.
 * - `owned`: it touches all that a role owns, which the database alone knows.
 * - `database`: it touches everything in the database.
 * - `part`: it holds a part of the grammar, by this name, that is not followed.
 * - `search-path`: it names tables without a schema while it is not known
 *   where those are looked up.
 *
 * @public
 */
export interface NotFollowed {
  cause:
    | 'call'
    | 'body'
    | 'prepared'
    | 'elsewhere'
    | 'owned'
    | 'database'
    | 'part'
    | 'search-path';
  name?: string;
}

/**
 * What one statement does to which tables.
 *
 * Tables are written `schema.table`, in the case the database keeps; a part
 * that holds a dot or a double quote stands in double quotes. Lists are sorted
 * and hold each table once. CTEs, temporary tables made by the statement and
 * the system catalogues are not tables of anybody and never appear.
 *
 * @public
 */
export interface StatementAccess {
  ok: true;
  /**
   * Tables whose rows the statement reads; views are replaced by the tables
   * behind them. The target of an UPDATE, DELETE or MERGE is not in here just
   * for being the target.
   */
  reads: string[];
  /** Those of `reads` that are reached through views only. */
  onlyThroughViews: string[];
  /** Tables whose rows the statement adds, changes or removes. */
  writes: string[];
  /** Tables and views that the statement makes, changes or drops. */
  ddl: string[];
  /**
   * Pairs of different tables that one condition compares. Columns without a
   * table name count when the schema tells whose they are.
   */
  joins: [string, string][];
  /** Foreign keys the statement adds. */
  foreignKeys: ForeignKeyAdded[];
  /** Absent when nothing is. */
  gone?: Gone;
  /**
   * Schemas that it drops, renames or opens to others with all that is in
   * them; absent when there are none.
   */
  schemas?: string[];
  /** What else it makes, changes or drops; absent when there is nothing. */
  objects?: TouchedObject[];
  /**
   * Tables named without a schema of which it is not known in which of several
   * they are: the one said here, and all it may be. Absent when there are none.
   */
  ambiguous?: { table: string; candidates: string[] }[];
  /**
   * It drops or empties something with all that hangs on it (CASCADE), which
   * the statement does not say. The names are what it hangs on, like
   * `table shop.orders`; absent when there are none.
   */
  cascades?: string[];
  /**
   * `code`: the statement runs or holds something that is not read, like CALL,
   * a DO block or the body of a trigger. So it may do more than is said here.
   */
  unread?: 'code';
  /** What is not read; absent when everything is. */
  notFollowed?: NotFollowed[];
  /** Equal for statements that differ in literals only; 16 hex digits. */
  fingerprint: string;
  /**
   * The statement without literals and comments, at most 10,000 characters;
   * one that was cut ends with an ellipsis.
   */
  statement: string;
}

/**
 * A statement that cannot be read. It never repeats the text, because what
 * cannot be parsed cannot be freed of its literals either.
 *
 * @public
 */
export interface UnreadableStatement {
  ok: false;
  /**
   * `empty`: nothing but blanks and comments. `incomplete`: it ends too early,
   * as texts cut by the database do. `syntax`: the dialect's grammar does not
   * have it. `too-deep`: nested or chained further than can be followed.
   * `too-long`: more than 2,000,000 characters.
   */
  reason: 'empty' | 'incomplete' | 'syntax' | 'too-deep' | 'too-long';
  /** Where reading stopped, counted from 1, when it is known. */
  line?: number;
  /** In that line, counted from 1; of PostgreSQL only. */
  column?: number;
}
