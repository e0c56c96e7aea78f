import type {
  A_Expr as Operation,
  ColumnRef,
  FuncCall,
  Node,
  SubLink,
} from 'libpg-query';
import type { Scope } from '../access/Scope';
import { allOrigins, NOWHERE, type Origins } from '../access/shape';
import { call, operate } from './calls';
import { texts } from './names';
import type { Walk } from './walk';

/**
 * Walks expressions with the subqueries and calls in them; gives, for each
 * column that they name, the tables it comes from. Not recursive, because sums
 * of ten thousand terms exist.
 */
export function columnsIn(
  walk: Walk,
  expressions: unknown,
  scope: Scope,
): Origins[] {
  const found: Origins[] = [];
  const pending = [expressions];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next !== 'object' || next === null) continue;
    if ('ColumnRef' in next) {
      found.push(columnOf(next.ColumnRef as ColumnRef, scope));
    } else if ('SubLink' in next) {
      const { subselect, testexpr, subLinkType, operName } =
        next.SubLink as SubLink;
      walk.visited.add(next.SubLink as SubLink);
      operate(walk, operName);
      pending.push(testexpr);
      const shape = subselect
        ? walk.query(subselect, scope.inner())
        : undefined;
      if (shape && subLinkType !== 'EXISTS_SUBLINK')
        found.push(allOrigins(shape));
    } else if (holdsQuery(next)) {
      found.push(allOrigins(walk.query(next.query, scope.inner())));
    } else {
      if ('FuncCall' in next) call(walk, next.FuncCall as FuncCall);
      if ('A_Expr' in next) operation(walk, next.A_Expr as Operation);
      pending.push(...Object.values(next));
    }
  }
  return found;
}

/** JSON_ARRAY takes a query that stands in no parentheses of its own. */
function holdsQuery(node: object): node is { query: Node } {
  return (
    'query' in node &&
    typeof node.query === 'object' &&
    node.query !== null &&
    'SelectStmt' in node.query
  );
}

function operation(walk: Walk, expression: Operation) {
  walk.visited.add(expression);
  // The name of BETWEEN is no operator’s; its comparisons are built in.
  if (expression.kind?.includes('BETWEEN')) return;
  operate(walk, expression.name);
}

function columnOf({ fields = [] }: ColumnRef, scope: Scope): Origins {
  const names = texts(fields);
  if (names.length === 0) return NOWHERE;
  if (fields.length === 1) return bareColumn(names[0], scope);
  if (names.length < fields.length) {
    // relation.* as a value
    const row = scope.relation(names[names.length - 1]);
    return row ? allOrigins(row.shape) : NOWHERE;
  }
  const [column, qualifier] = names.reverse();
  return scope.origins(column, qualifier);
}

/** A name alone may also be a relation, standing for its row. */
function bareColumn(name: string, scope: Scope): Origins {
  const row = scope.relation(name);
  return row ? allOrigins(row.shape) : scope.origins(name);
}

/**
 * Walks a WHERE, ON or HAVING: tables that one of its conditions compares are
 * joined; those in separate branches of AND and OR are not.
 */
export function conditions(
  walk: Walk,
  condition: Node | undefined,
  scope: Scope,
) {
  const pending = [condition];
  while (pending.length > 0) {
    const next = pending.pop();
    if (!next) continue;
    if ('BoolExpr' in next) pending.push(...(next.BoolExpr.args ?? []));
    else walk.log.compare(columnsIn(walk, next, scope));
  }
}
