import type { CreateStmt, Node, RangeVar, RenameStmt } from 'libpg-query';
import type { SqlSchema, TableDefinition } from '../schema/sqlSchema';
import { isTemporary } from './names';
import { Learnt } from './session/Learnt';
import { SessionState } from './session/SessionState';

/** Tables and views as files of definitions make them, one after the other. */
export class SchemaInTheMaking {
  #session = new SessionState();
  readonly #learnt = new Learnt();
  readonly #tables = new Map<string, TableDefinition>();
  readonly #views = new Map<string, NonNullable<SqlSchema['views']>[number]>();

  constructor(private readonly defaultSchema?: string) {}

  /** The next file begins, in a session of its own. */
  begin() {
    this.#session = this.#session.next();
  }

  /** Where the session looks names up that have no schema. */
  get searchPath(): string[] {
    return this.#session.searchPath ?? [this.defaultSchema ?? 'public'];
  }

  schema(): SqlSchema {
    return {
      tables: [...this.#tables.values()],
      views: [...this.#views.values()],
      objects: this.#learnt.objects,
      functions: this.#learnt.functions,
    };
  }

  take(node: Node, text: string) {
    this.#define(node, text);
    this.#learnt.take(node, text, this.searchPath);
    this.#session.take(node);
  }

  #define(node: Node, text: string) {
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
    if ('CreateSchemaStmt' in node) {
      const { schemaname, schemaElts = [] } = node.CreateSchemaStmt;
      for (const each of schemaElts) this.#defineIn(schemaname, each, text);
    }
  }

  /** What CREATE SCHEMA makes besides is in the schema. */
  #defineIn(schemaname: string | undefined, node: Node, text: string) {
    if ('CreateStmt' in node) {
      const relation = { schemaname, ...node.CreateStmt.relation };
      this.#addTable({ ...node.CreateStmt, relation });
    }
    // Its query is not the whole of the text, so that it is a table to others.
    if ('ViewStmt' in node && node.ViewStmt.view) {
      this.#addTableOfQuery({ schemaname, ...node.ViewStmt.view });
    } else if (!('CreateStmt' in node)) this.#define(node, text);
  }

  #addTable({ relation, tableElts = [], inhRelations = [] }: CreateStmt) {
    if (!relation || isTemporary(relation)) return;
    const named = this.#nameOf(relation);
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
    if (isTemporary(relation)) return;
    const named = this.#nameOf(relation);
    this.#tables.set(keyOf(named), named);
  }

  #addView(relation: RangeVar | undefined, query: string) {
    if (!relation || isTemporary(relation)) return;
    const named = this.#nameOf(relation);
    const { searchPath } = this;
    this.#views.set(keyOf(named), { ...named, query, searchPath });
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
    const schema = schemaname ?? this.searchPath[0] ?? '';
    return { schema, name: relname };
  }
}

function keyOf({ schema, name }: TableDefinition): string {
  return JSON.stringify([schema, name]);
}
