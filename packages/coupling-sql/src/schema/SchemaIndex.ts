import type { SqlSchema, TableDefinition, ViewDefinition } from './sqlSchema';
import { tableName } from './tableName';

type IsSystemTable = (schema: string | undefined, name: string) => boolean;

/** What a name means in a database. */
export class SchemaIndex {
  private constructor(
    private readonly tables: ReadonlyMap<string, TableDefinition>,
    private readonly views: ReadonlyMap<string, ViewDefinition>,
    private readonly searchPath: string[],
    private readonly isSystemTable: IsSystemTable,
  ) {}

  static of(schema: SqlSchema, isSystemTable: IsSystemTable): SchemaIndex {
    return new SchemaIndex(
      byName(schema.tables),
      byName(schema.views),
      schema.searchPath ?? [],
      isSystemTable,
    );
  }

  /** The same database, with names looked up elsewhere. */
  withSearchPath(searchPath: string[]): SchemaIndex {
    const { tables, views, isSystemTable } = this;
    return new SchemaIndex(tables, views, searchPath, isSystemTable);
  }

  /**
   * The table or view that a statement means; undefined for the database's
   * own catalogues.
   */
  resolve(
    schema: string | undefined,
    name: string,
    searchPath = this.searchPath,
  ): string | undefined {
    if (schema !== undefined) {
      return this.isSystemTable(schema, name)
        ? undefined
        : tableName(schema, name);
    }
    const candidates = searchPath.map(each => tableName(each, name));
    const known = candidates.find(
      each => this.tables.has(each) || this.views.has(each),
    );
    if (known) return known;
    if (this.isSystemTable(undefined, name)) return undefined;
    return candidates[0] ?? tableName(undefined, name);
  }

  columns(table: string): string[] | undefined {
    return this.tables.get(table)?.columns;
  }

  view(table: string): ViewDefinition | undefined {
    return this.views.get(table);
  }
}

function byName<T extends { schema: string; name: string }>(
  definitions: T[] = [],
): Map<string, T> {
  return new Map(
    definitions.map(each => [tableName(each.schema, each.name), each]),
  );
}
