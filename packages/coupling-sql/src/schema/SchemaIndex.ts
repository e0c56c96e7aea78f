import type { SqlSchema, TableDefinition, ViewDefinition } from './sqlSchema';
import { tableName } from './tableName';

/** What a name means in a database. */
export class SchemaIndex {
  readonly #tables = new Map<string, TableDefinition>();
  readonly #views = new Map<string, ViewDefinition>();
  readonly #searchPath: string[];

  constructor(
    schema: SqlSchema,
    private readonly isSystemTable: (
      schema: string | undefined,
      name: string,
    ) => boolean,
  ) {
    this.#searchPath = schema.searchPath ?? [];
    for (const table of schema.tables ?? []) {
      this.#tables.set(tableName(table.schema, table.name), table);
    }
    for (const view of schema.views ?? []) {
      this.#views.set(tableName(view.schema, view.name), view);
    }
  }

  /**
   * The table or view that a statement means; undefined for the database's
   * own catalogues.
   */
  resolve(
    schema: string | undefined,
    name: string,
    searchPath = this.#searchPath,
  ): string | undefined {
    if (schema !== undefined) {
      return this.isSystemTable(schema, name)
        ? undefined
        : tableName(schema, name);
    }
    const candidates = searchPath.map(each => tableName(each, name));
    const known = candidates.find(
      each => this.#tables.has(each) || this.#views.has(each),
    );
    if (known) return known;
    if (this.isSystemTable(undefined, name)) return undefined;
    return candidates[0] ?? tableName(undefined, name);
  }

  columns(table: string): string[] | undefined {
    return this.#tables.get(table)?.columns;
  }

  view(table: string): ViewDefinition | undefined {
    return this.#views.get(table);
  }
}
