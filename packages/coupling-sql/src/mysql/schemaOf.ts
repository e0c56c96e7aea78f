import type { SqlSchema, TableDefinition } from '../schema/sqlSchema';
import type { AlterTable, ObjectName, Statement } from './ast';
import { partsOf } from './names';
import { parse } from './parse';
import { split } from './split';

/** Tables and views as definitions make them, one after the other. */
class SchemaInTheMaking {
  constructor(private readonly defaultSchema: string | undefined) {
    this.#database = defaultSchema;
  }

  #database: string | undefined;
  readonly #used = new Set<string>();
  readonly #tables = new Map<string, TableDefinition>();
  readonly #views = new Map<string, NonNullable<SqlSchema['views']>[number]>();

  schema(): SqlSchema {
    return {
      tables: [...this.#tables.values()],
      views: [...this.#views.values()],
      searchPath: this.#searchPath(),
    };
  }

  /** The next file begins, in a session of its own. */
  begin() {
    this.#database = this.defaultSchema;
  }

  /** A dump of several databases ends in one that nobody need mean. */
  #searchPath(): string[] | undefined {
    const meant =
      (this.#used.size > 1 ? this.defaultSchema : undefined) ?? this.#database;
    return meant === undefined ? undefined : [meant];
  }

  take(
    { Use, CreateTable, CreateView, AlterTable, RenameTable }: Statement,
    text: string,
  ) {
    if (Use?.Object) this.#use(partsOf(Use.Object)[0]);
    if (CreateTable && !CreateTable.temporary) {
      const named = this.#nameOf(CreateTable.name);
      const columns = CreateTable.columns.map(({ name }) => name.value);
      // LIKE and AS take over columns that may not be known.
      const whole = columns.length > 0 && !CreateTable.query;
      this.#tables.set(keyOf(named), {
        ...named,
        columns: whole ? columns : undefined,
      });
    }
    if (CreateView) {
      const named = this.#nameOf(CreateView.name);
      this.#views.set(keyOf(named), { ...named, query: text });
    }
    if (AlterTable) this.#alter(AlterTable);
    for (const { old_name: from, new_name: to } of RenameTable ?? []) {
      this.#rename(from, to);
    }
  }

  #use(database: string) {
    this.#database = database;
    this.#used.add(database);
  }

  /** Statements before still mean it by its old name. */
  #rename(from: ObjectName, to: ObjectName) {
    const named = this.#nameOf(to);
    const table = this.#tables.get(keyOf(this.#nameOf(from)));
    const view = this.#views.get(keyOf(this.#nameOf(from)));
    if (table) this.#tables.set(keyOf(named), { ...table, ...named });
    if (view) this.#views.set(keyOf(named), { ...view, ...named });
  }

  #alter({ name, operations }: AlterTable) {
    const table = this.#tables.get(keyOf(this.#nameOf(name)));
    for (const operation of operations) {
      if (typeof operation === 'string') continue;
      const { To, As } = operation.RenameTable?.table_name ?? {};
      const renamed = To ?? As;
      if (renamed) this.#rename(name, renamed);
      if (!table?.columns) continue;
      const { AddColumn: added, DropColumn: dropped } = operation;
      if (added) table.columns.push(added.column_def.name.value);
      const gone = dropped?.column_names.map(({ value }) => value) ?? [];
      table.columns = table.columns.filter(column => !gone.includes(column));
    }
  }

  #nameOf(name: ObjectName) {
    const [table = '', schema = this.#database ?? ''] = partsOf(name).reverse();
    return { schema, name: table };
  }
}

/** Tables and views that definitions make; others are passed over. */
export function schemaOf(files: string[], defaultSchema?: string): SqlSchema {
  const made = new SchemaInTheMaking(defaultSchema);
  for (const file of files) {
    made.begin();
    for (const { text } of split(file)) {
      const parsed = parse(text);
      if (!Array.isArray(parsed)) continue;
      for (const statement of parsed) made.take(statement, text);
    }
  }
  return made.schema();
}

function keyOf({ schema, name }: TableDefinition): string {
  return JSON.stringify([schema, name]);
}
