import type { Node, ResTarget, SelectStmt } from 'libpg-query';
import type { Scope } from '../access/Scope';
import {
  type Column,
  NOWHERE,
  type Shape,
  stacked,
  union,
} from '../access/shape';
import { columnsIn, conditions } from './expression';
import { from } from './from';
import { makeTable } from './makeTable';
import { texts } from './names';
import type { Walk } from './walk';
import { withClause } from './withClause';

/** Walks a SELECT, VALUES or set operation; gives the columns it returns. */
export function select(walk: Walk, statement: SelectStmt, scope: Scope): Shape {
  walk.visited.add(statement);
  withClause(walk, statement.withClause, scope);
  const arms = setArms(walk, statement);
  const shape =
    arms.length > 1
      ? stacked(arms.map(arm => select(walk, arm, scope.beside())))
      : simple(walk, statement, scope);
  const { sortClause, limitOffset, limitCount, lockingClause } = statement;
  // They name relations by what those are called here.
  for (const clause of lockingClause ?? []) {
    if ('LockingClause' in clause) walk.skipped.add(clause.LockingClause);
  }
  columnsIn(walk, [sortClause, limitOffset, limitCount], scope);
  return shape;
}

/** The branches of a set operation; a chain of thousands leans to the left. */
function setArms(walk: Walk, statement: SelectStmt): SelectStmt[] {
  const arms: SelectStmt[] = [];
  let left = statement;
  while (left.larg && left.rarg && (left === statement || isPlain(left))) {
    walk.visited.add(left);
    arms.push(left.rarg);
    left = left.larg;
  }
  return [...arms, left].reverse();
}

/** Whether the branch has no clauses of its own that need a scope. */
function isPlain(statement: SelectStmt) {
  const { withClause: ctes, sortClause, limitCount, limitOffset } = statement;
  return !ctes && !sortClause && !limitCount && !limitOffset;
}

function simple(walk: Walk, statement: SelectStmt, scope: Scope): Shape {
  from(walk, statement.fromClause, scope);
  conditions(walk, statement.whereClause, scope);
  conditions(walk, statement.havingClause, scope);
  const { groupClause, windowClause, distinctClause, valuesLists } = statement;
  columnsIn(walk, [groupClause, windowClause, distinctClause], scope);
  const shape = valuesLists
    ? valuesShape(walk, valuesLists, scope)
    : returned(walk, statement.targetList, scope);
  if (statement.intoClause) makeTable(walk, statement.intoClause);
  return shape;
}

function valuesShape(walk: Walk, rows: Node[], scope: Scope): Shape {
  const lists = rows.map(row => ('List' in row ? row.List.items ?? [] : []));
  const origins = lists.map(list =>
    list.map(value => union(columnsIn(walk, value, scope))),
  );
  const columns = (origins[0] ?? []).map((_, at) => ({
    name: `column${at + 1}`,
    origins: union(origins.map(row => row[at] ?? NOWHERE)),
  }));
  return { columns };
}

/** Walks a SELECT list or RETURNING. */
export function returned(
  walk: Walk,
  targets: Node[] | undefined,
  scope: Scope,
): Shape {
  const shapes = (targets ?? []).flatMap(target =>
    'ResTarget' in target ? [targetShape(walk, target.ResTarget, scope)] : [],
  );
  const rests = shapes.flatMap(({ rest }) => rest ?? []);
  return {
    columns: shapes.flatMap(({ columns }) => columns),
    rest: rests.length > 0 ? union(rests) : undefined,
  };
}

function targetShape(
  walk: Walk,
  { name, val, indirection }: ResTarget,
  scope: Scope,
): Shape {
  columnsIn(walk, indirection, scope);
  const star = val && starShape(val, scope);
  if (star) return star;
  const origins = union(columnsIn(walk, val, scope));
  return { columns: [{ name: name ?? impliedName(val), origins }] };
}

/** What `*` or `relation.*` stands for. */
function starShape(value: Node, scope: Scope): Shape | undefined {
  if (!('ColumnRef' in value)) return undefined;
  const fields = value.ColumnRef.fields ?? [];
  if (!fields.some(field => 'A_Star' in field)) return undefined;
  const qualifier = texts(fields).pop();
  const relations =
    qualifier === undefined
      ? scope.relations
      : [scope.relation(qualifier)].flatMap(each => each ?? []);
  const columns: Column[] = relations.flatMap(each => each.shape.columns);
  const rests = relations.flatMap(each => each.shape.rest ?? []);
  return { columns, rest: rests.length > 0 ? union(rests) : undefined };
}

/** The name PostgreSQL gives a column without AS. */
function impliedName(value: Node | undefined): string {
  if (!value) return '?column?';
  if ('ColumnRef' in value) {
    return texts(value.ColumnRef.fields).pop() ?? '?column?';
  }
  if ('FuncCall' in value) {
    return texts(value.FuncCall.funcname).pop() ?? '?column?';
  }
  if ('TypeCast' in value) return impliedName(value.TypeCast.arg);
  if ('CoalesceExpr' in value) return 'coalesce';
  return '?column?';
}
