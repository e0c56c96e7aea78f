/**
 * A table and, when they are known, all its columns in order.
 *
 * @public
 */
export interface TableDefinition {
  schema: string;
  name: string;
  columns?: string[];
}

/**
 * A view or materialised view and the query it stands for.
 *
 * @public
 */
export interface ViewDefinition {
  schema: string;
  name: string;
  /** Names of its columns, when they are not those of the query. */
  columns?: string[];
  /** The SELECT, as `pg_get_viewdef` gives it, or the whole CREATE VIEW. */
  query: string;
  /** Where the query's unqualified names are looked up. */
  searchPath?: string[];
}

/**
 * Something in a database that is no table: an index, a sequence, a type.
 *
 * @public
 */
export interface ObjectDefinition {
  /** As in `TouchedObject`. */
  kind: string;
  /** `schema.name`, or the name alone where its kind has no schema. */
  name: string;
  /** The table that it hangs on. */
  on?: string;
}

/**
 * A function or procedure whose statements can be read.
 *
 * @public
 */
export interface FunctionDefinition {
  schema: string;
  name: string;
  /** The whole CREATE FUNCTION or CREATE PROCEDURE. */
  definition: string;
  /** Where its unqualified names are looked up. */
  searchPath?: string[];
}

/**
 * What is known of a database; every part is optional, and what is missing
 * makes answers vaguer, never wrong.
 *
 * @public
 */
export interface SqlSchema {
  tables?: TableDefinition[];
  views?: ViewDefinition[];
  objects?: ObjectDefinition[];
  functions?: FunctionDefinition[];
  /**
   * Schemas in which unqualified names are looked up, the first being where
   * unknown ones are taken to be; `public` when absent.
   */
  searchPath?: string[];
}
