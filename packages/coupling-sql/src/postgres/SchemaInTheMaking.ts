import type { CreateStmt, Node, RangeVar, RenameStmt } from 'libpg-query';
import type { SqlSchema, TableDefinition } from '../schema/sqlSchema';
import { texts } from './names';

/** Tables and views as definitions make them, one after the other. */
export class SchemaInTheMaking {
  #searchPath: string[] | undefined;
  readonly #tables = new Map<string, TableDefinition>();
  readonly #views = new Map<string, NonNullable<SqlSchema['views']>[number]>();

  constructor(defaultSchema?: string) {
    if (defaultSchema !== undefined) this.#searchPath = [defaultSchema];
  }

  schema(): SqlSchema {
    return {
      tables: [...this.#tables.values()],
      views: [...this.#views.values()],
      searchPath: this.#searchPath,
    };
  }

  take(node: Node, text: string) {
    if ('CreateStmt' in node) this.#addTable(node.CreateStmt);
    if ('CreateForeignTableStmt' in node && node.CreateForeignTableStmt.base) {
      this.#addTable(node.CreateForeignTableStmt.base);
    }
    if ('ViewStmt' in node) this.#addView(node.ViewStmt.view, text);
    if ('CreateTableAsStmt' in node) {
      const { into, objtype } = node.CreateTableAsStmt;
      if (objtype === 'OBJECT_MATVIEW') this.#addView(into?.rel, text);
      else if (into?.rel) this.#addTableOfQuery(into.rel);
    }
    if ('AlterTableStmt' in node) {
      this.#alter(node.AlterTableStmt.relation, node.AlterTableStmt.cmds);
    }
    if ('RenameStmt' in node) this.#rename(node.RenameStmt);
    if ('AlterObjectSchemaStmt' in node) {
      const { relation, newschema: schema } = node.AlterObjectSchemaStmt;
      if (relation && schema !== undefined) this.#copy(relation, { schema });
    }
    if ('VariableSetStmt' in node) {
      const { name, args } = node.VariableSetStmt;
      if (name === 'search_path') this.#searchPath = constants(args);
    }
  }

  #addTable({ relation, tableElts = [], inhRelations = [] }: CreateStmt) {
    const named = relation && this.#nameOf(relation);
    if (!named) return;
    const inherited = inhRelations.flatMap(parent =>
      'RangeVar' in parent ? this.#columnsOf(parent.RangeVar) : [],
    );
    const own = tableElts.flatMap(part =>
      'ColumnDef' in part ? part.ColumnDef.colname ?? [] : [],
    );
    // LIKE takes over columns of a table that may not be known.
    const whole = !tableElts.some(part => 'TableLikeClause' in part);
    const columns = whole ? [...new Set([...inherited, ...own])] : undefined;
    this.#tables.set(keyOf(named), { ...named, columns });
  }

  /** Its columns are those of a query, which are not worked out. */
  #addTableOfQuery(relation: RangeVar) {
    const named = this.#nameOf(relation);
    this.#tables.set(keyOf(named), named);
  }

  #addView(relation: RangeVar | undefined, query: string) {
    const named = relation && this.#nameOf(relation);
    if (!named) return;
    this.#views.set(keyOf(named), {
      ...named,
      query,
      searchPath: this.#searchPath,
    });
  }

  #alter(relation: RangeVar | undefined, commands: Node[] = []) {
    const table = relation && this.#tables.get(keyOf(this.#nameOf(relation)));
    if (!table?.columns) return;
    for (const command of commands) {
      if (!('AlterTableCmd' in command)) continue;
      const { subtype, name, def } = command.AlterTableCmd;
      if (subtype === 'AT_AddColumn' && def && 'ColumnDef' in def) {
        table.columns.push(def.ColumnDef.colname ?? '');
      }
      if (subtype === 'AT_DropColumn') {
        table.columns = table.columns.filter(column => column !== name);
      }
    }
  }

  #rename({ relation, renameType, subname, newname: name }: RenameStmt) {
    if (!relation || name === undefined) return;
    if (renameType === 'OBJECT_TABLE' || renameType === 'OBJECT_VIEW') {
      this.#copy(relation, { name });
    }
    const table = this.#tables.get(keyOf(this.#nameOf(relation)));
    if (renameType === 'OBJECT_COLUMN' && table?.columns) {
      table.columns.push(name);
      table.columns = table.columns.filter(column => column !== subname);
    }
  }

  /** Statements before still mean it by its old name. */
  #copy(relation: RangeVar, changed: { schema?: string; name?: string }) {
    const from = this.#nameOf(relation);
    const to = { ...from, ...changed };
    const table = this.#tables.get(keyOf(from));
    const view = this.#views.get(keyOf(from));
    if (table) this.#tables.set(keyOf(to), { ...table, ...to });
    if (view) this.#views.set(keyOf(to), { ...view, ...to });
  }

  #columnsOf(relation: RangeVar): string[] {
    return this.#tables.get(keyOf(this.#nameOf(relation)))?.columns ?? [];
  }

  #nameOf({ schemaname, relname = '' }: RangeVar) {
    const schema = schemaname ?? this.#searchPath?.[0] ?? 'public';
    return { schema, name: relname };
  }
}

function keyOf({ schema, name }: TableDefinition): string {
  return JSON.stringify([schema, name]);
}

function constants(nodes: Node[] = []): string[] {
  return nodes.flatMap(node =>
    'A_Const' in node && node.A_Const.sval
      ? texts([{ String: node.A_Const.sval }])
      : [],
  );
}
