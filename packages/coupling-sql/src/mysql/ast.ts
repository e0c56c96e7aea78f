/*
 * The parts of the parser's syntax tree that say something of tables, as it
 * really gives them; the types it ships are those of another version.
 */

/** A name, with how it was quoted. */
export interface Ident {
  value: string;
}

/** A name with its qualifiers, `shop.orders`. */
export type ObjectName = { Identifier?: Ident }[];

export interface TableAlias {
  name: Ident;
  columns: { name: Ident }[];
}

export interface Query {
  with?: { recursive: boolean; cte_tables: Cte[] };
  body: SetExpr;
  order_by?: unknown;
  limit_clause?: unknown;
}

export interface Cte {
  alias: TableAlias;
  query: Query;
}

export interface SetExpr {
  Select?: Select;
  Query?: Query;
  SetOperation?: { left: SetExpr; right: SetExpr };
  /** What follows the CTEs need not be a query. */
  Update?: { Update: Update };
  Delete?: { Delete: Delete };
  Values?: { rows: unknown };
  Table?: { table_name: string; schema_name?: string };
}

export interface Select {
  projection: SelectItem[];
  from: TableWithJoins[];
  selection?: Expr;
  group_by?: unknown;
  having?: Expr;
  named_window?: unknown;
}

export type SelectItem =
  | { UnnamedExpr: Expr }
  | { ExprWithAlias: { expr: Expr; alias: Ident } }
  | { Wildcard: unknown }
  | { QualifiedWildcard: [{ ObjectName: ObjectName }, unknown] };

/** Anything with a value; only what is looked at has a name here. */
export interface Expr {
  Identifier?: Ident;
  CompoundIdentifier?: Ident[];
  BinaryOp?: { left: Expr; op: unknown; right: Expr };
  Nested?: Expr;
  Function?: { name: ObjectName };
}

export interface TableWithJoins {
  relation: TableFactor;
  joins: { relation: TableFactor; join_operator: JoinOperator }[];
}

export interface TableFactor {
  Table?: { name: ObjectName; alias?: TableAlias };
  Derived?: { lateral: boolean; subquery: Query; alias?: TableAlias };
  NestedJoin?: { table_with_joins: TableWithJoins };
}

/** One kind of join with its condition, like `{ Left: { On: … } }`. */
export type JoinOperator = string | Record<string, JoinConstraint>;

export type JoinConstraint =
  | 'Natural'
  | 'None'
  | { On: Expr }
  | { Using: ObjectName[] };

export interface Assignment {
  target: { ColumnName?: ObjectName };
  value: Expr;
}

export interface ColumnDef {
  name: Ident;
  options: { option: { ForeignKey?: ForeignKey } | string }[];
}

export interface ForeignKey {
  name?: Ident;
  columns?: Ident[];
  foreign_table: ObjectName;
}

export interface CreateTable {
  name: ObjectName;
  temporary: boolean;
  columns: ColumnDef[];
  constraints: { ForeignKey?: ForeignKey }[];
  /** `{ Plain: { name } }` */
  like?: Record<string, { name: ObjectName }>;
  query?: Query;
}

export interface CreateView {
  name: ObjectName;
  columns: { name: Ident }[];
  query: Query;
}

export interface AlterTable {
  name: ObjectName;
  operations: (
    | string
    | {
        AddConstraint?: { constraint: { ForeignKey?: ForeignKey } };
        AddColumn?: { column_def: ColumnDef };
        DropConstraint?: { name: Ident };
        DropForeignKey?: { name: Ident };
        DropColumn?: { column_names: Ident[] };
        RenameTable?: { table_name: { To?: ObjectName; As?: ObjectName } };
      }
  )[];
}

export interface Insert {
  table: { TableName?: ObjectName };
  source?: Query;
  assignments: Assignment[];
  on?: { DuplicateKeyUpdate?: Assignment[] };
}

export interface Update {
  table: TableWithJoins;
  assignments: Assignment[];
  selection?: Expr;
}

export interface Delete {
  tables: ObjectName[];
  from:
    | { WithFromKeyword: TableWithJoins[] }
    | { WithoutKeyword: TableWithJoins[] };
  using?: TableWithJoins[];
  selection?: Expr;
}

/** One statement; those that touch no table have none of these. */
export interface Statement {
  Query?: Query;
  Insert?: Insert;
  Update?: Update;
  Delete?: Delete;
  CreateTable?: CreateTable;
  CreateView?: CreateView;
  AlterTable?: AlterTable;
  RenameTable?: { old_name: ObjectName; new_name: ObjectName }[];
  Drop?: { object_type: string; temporary?: boolean; names: ObjectName[] };
  Truncate?: { table_names: { name: ObjectName }[] };
  CreateIndex?: { name?: ObjectName; table_name: ObjectName };
  Set?: unknown;
  Use?: { Object?: ObjectName };
}
