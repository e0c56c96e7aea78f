import type {
  FunctionDefinition,
  ObjectDefinition,
  SqlSchema,
  TableDefinition,
  ViewDefinition,
} from './sqlSchema';
import { tableName } from './tableName';

type IsSystemTable = (schema: string | undefined, name: string) => boolean;

/** What a name means in a database. */
export class SchemaIndex {
  private constructor(
    private readonly tables: ReadonlyMap<string, TableDefinition>,
    private readonly views: ReadonlyMap<string, ViewDefinition>,
    private readonly objects: ReadonlyMap<string, ObjectDefinition>,
    private readonly functions: ReadonlyMap<string, FunctionDefinition[]>,
    readonly searchPath: string[],
    private readonly isSystemTable: IsSystemTable,
  ) {}

  static of(schema: SqlSchema, isSystemTable: IsSystemTable): SchemaIndex {
    const objects = schema.objects ?? [];
    return new SchemaIndex(
      byName(schema.tables),
      byName(schema.views),
      new Map(objects.map(each => [objectKey(each), each])),
      functionsByName(schema.functions),
      schema.searchPath ?? [],
      isSystemTable,
    );
  }

  /** The same database, with names looked up elsewhere. */
  withSearchPath(searchPath: string[]): SchemaIndex {
    const { tables, views, objects, functions, isSystemTable } = this;
    return new SchemaIndex(
      tables,
      views,
      objects,
      functions,
      searchPath,
      isSystemTable,
    );
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
    const known = candidates.find(each => this.isKnown(each));
    if (known) return known;
    if (this.isSystemTable(undefined, name)) return undefined;
    return candidates[0] ?? tableName(undefined, name);
  }

  isKnown(table: string): boolean {
    return this.tables.has(table) || this.views.has(table);
  }

  columns(table: string): string[] | undefined {
    return this.tables.get(table)?.columns;
  }

  view(table: string): ViewDefinition | undefined {
    return this.views.get(table);
  }

  object(kind: string, name: string): ObjectDefinition | undefined {
    return this.objects.get(objectKey({ kind, name }));
  }

  /** All of this name, which may differ in their parameters. */
  functionsNamed(name: string): FunctionDefinition[] {
    return this.functions.get(name) ?? [];
  }
}

/** Tells objects of one name and different kinds apart. */
export function objectKey({ kind, name }: { kind: string; name: string }) {
  return `${kind} ${name}`;
}

function functionsByName(functions: FunctionDefinition[] = []) {
  const found = new Map<string, FunctionDefinition[]>();
  for (const each of functions) {
    const name = tableName(each.schema, each.name);
    found.set(name, [...(found.get(name) ?? []), each]);
  }
  return found;
}

function byName<T extends { schema: string; name: string }>(
  definitions: T[] = [],
): Map<string, T> {
  return new Map(
    definitions.map(each => [tableName(each.schema, each.name), each]),
  );
}
