import type { Scope } from '../access/Scope';
import {
  type Column,
  renamed,
  type Shape,
  stacked,
  union,
} from '../access/shape';
import type { Cte, Expr, Query, Select, SelectItem, SetExpr } from './ast';
import { columnsIn, conditions } from './expression';
import { from, readTable } from './from';
import { folded, partsOf } from './names';
import type { Walk } from './walk';

/** Walks a query with its CTEs; gives the columns it returns. */
export function query(walk: Walk, statement: Query, scope: Scope): Shape {
  walk.visited.add(statement);
  withClause(walk, statement, scope);
  const shape = body(walk, statement.body, scope);
  columnsIn(walk, [statement.order_by, statement.limit_clause], scope);
  return shape;
}

function body(walk: Walk, expression: SetExpr, scope: Scope): Shape {
  const {
    Select: select,
    Query: inner,
    Values: values,
    Table: table,
  } = expression;
  if (select) return simple(walk, select, scope);
  if (inner) return query(walk, inner, scope.beside());
  if (expression.SetOperation) {
    return stacked(
      armsOf(expression).map(arm => body(walk, arm, scope.beside())),
    );
  }
  if (table) {
    const { schema_name: schema, table_name: value } = table;
    const name = [...(schema ? [schema] : []), value];
    return readTable(
      walk,
      name.map(part => ({ Identifier: { value: part } })),
    );
  }
  columnsIn(walk, values, scope);
  return { columns: [] };
}

/** The arms of a chain of set operations, which may be thousands. */
function armsOf(expression: SetExpr): SetExpr[] {
  const arms: SetExpr[] = [];
  const pending = [expression];
  while (pending.length > 0) {
    const next = pending.pop()!;
    if (!next.SetOperation) arms.push(next);
    else pending.push(next.SetOperation.right, next.SetOperation.left);
  }
  return arms;
}

function simple(walk: Walk, select: Select, scope: Scope): Shape {
  from(walk, select.from, scope);
  const shape = returned(walk, select.projection, scope);
  conditions(walk, select.selection, scope);
  conditions(walk, select.having, scope);
  columnsIn(walk, [select.group_by, select.named_window], scope);
  return shape;
}

function returned(walk: Walk, items: SelectItem[], scope: Scope): Shape {
  const shapes = items.map(item => itemShape(walk, item, scope));
  const rests = shapes.flatMap(({ rest }) => rest ?? []);
  return {
    columns: shapes.flatMap(({ columns }) => columns),
    rest: rests.length > 0 ? union(rests) : undefined,
  };
}

function itemShape(walk: Walk, item: SelectItem, scope: Scope): Shape {
  if ('Wildcard' in item) return starShape(scope);
  if ('QualifiedWildcard' in item) {
    walk.visited.add(item.QualifiedWildcard[0].ObjectName);
    return starShape(
      scope,
      partsOf(item.QualifiedWildcard[0].ObjectName).pop(),
    );
  }
  const [expr, name] =
    'ExprWithAlias' in item
      ? [item.ExprWithAlias.expr, folded(item.ExprWithAlias.alias)]
      : [item.UnnamedExpr, impliedName(item.UnnamedExpr)];
  return { columns: [{ name, origins: union(columnsIn(walk, expr, scope)) }] };
}

/** What `*` or `relation.*` stands for. */
function starShape(scope: Scope, qualifier?: string): Shape {
  const relations =
    qualifier === undefined
      ? scope.relations
      : [scope.relation(qualifier.toLowerCase())].flatMap(each => each ?? []);
  const columns: Column[] = relations.flatMap(each => each.shape.columns);
  const rests = relations.flatMap(each => each.shape.rest ?? []);
  return { columns, rest: rests.length > 0 ? union(rests) : undefined };
}

/** The name of a column without AS; of other expressions nobody asks. */
function impliedName({ Identifier, CompoundIdentifier = [] }: Expr): string {
  const last = Identifier ?? CompoundIdentifier.at(-1);
  return last ? folded(last) : '?column?';
}

/**
 * Walks the CTEs and makes their names known. A CTE sees those before it, and
 * itself only under RECURSIVE.
 */
function withClause(walk: Walk, { with: clause }: Query, scope: Scope) {
  for (const cte of clause?.cte_tables ?? []) {
    if (clause?.recursive) {
      define(cte, { columns: [] }, scope);
      const start = cte.query.body.SetOperation?.left;
      if (start) define(cte, body(walk, start, scope.beside()), scope);
    }
    define(cte, query(walk, cte.query, scope.beside()), scope);
  }
}

function define({ alias }: Cte, shape: Shape, scope: Scope) {
  const names = alias.columns.map(each => folded(each.name));
  scope.defineCte(folded(alias.name), renamed(shape, names));
}
