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
 * What is known of a database; every part is optional, and what is missing
 * makes answers vaguer, never wrong.
 *
 * @public
 */
export interface SqlSchema {
  tables?: TableDefinition[];
  views?: ViewDefinition[];
  /**
   * Schemas in which unqualified names are looked up, the first being where
   * unknown ones are taken to be; `public` when absent.
   */
  searchPath?: string[];
}
