import type { Scope } from '../access/Scope';
import { allOrigins, NOWHERE, type Origins } from '../access/shape';
import type { Expr, Ident, ObjectName, Query } from './ast';
import { call } from './calls';
import { folded } from './names';
import type { Walk } from './walk';

/** Parts of the tree that name no columns, though they look like it. */
const NO_VALUES = new Set([
  'alias',
  'data_type',
  'name',
  'span',
  'target',
  'token',
]);

/** Parts of definitions that are names of tables, and no lists of values. */
const NAMES = new Set(['foreign_table', 'table_name', 'To', 'As']);

/**
 * Walks expressions with the subqueries in them; gives, for each column that
 * they name, the tables it comes from. Not recursive, because sums of ten
 * thousand terms exist.
 */
export function columnsIn(
  walk: Walk,
  expressions: unknown,
  scope: Scope,
): Origins[] {
  const found: Origins[] = [];
  if (Array.isArray(expressions)) walk.visited.add(expressions);
  const pending = [expressions];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next !== 'object' || next === null) continue;
    for (const [key, value] of Object.entries(next)) {
      if (Array.isArray(value) && !NAMES.has(key)) walk.visited.add(value);
      if (key === 'Function' && isCall(value)) call(walk, value);
      if (key === 'Identifier') found.push(column([value as Ident], scope));
      else if (key === 'CompoundIdentifier') {
        found.push(column(value as Ident[], scope));
      } else if (key === 'Exists') {
        walk.query((value as { subquery: Query }).subquery, scope.inner());
      } else if (isQuery(value)) {
        found.push(allOrigins(walk.query(value, scope.inner())));
      } else if (!NO_VALUES.has(key)) pending.push(value);
    }
  }
  return found;
}

function isCall(value: unknown): value is { name: ObjectName } {
  return typeof value === 'object' && value !== null && 'name' in value;
}

function isQuery(value: unknown): value is Query {
  return typeof value === 'object' && value !== null && 'body' in value;
}

function column(name: Ident[], scope: Scope): Origins {
  const [last, qualifier] = [...name].reverse().map(folded);
  // @variables stand where columns may.
  if (last.startsWith('@')) return NOWHERE;
  return scope.origins(last, qualifier);
}

const CONNECTIVES = new Set<unknown>(['And', 'Or', 'Xor']);

/**
 * Walks a WHERE, ON or HAVING: tables that one of its conditions compares are
 * joined; those in separate branches of AND and OR are not.
 */
export function conditions(
  walk: Walk,
  condition: Expr | undefined,
  scope: Scope,
) {
  const pending = [condition];
  while (pending.length > 0) {
    const next = pending.pop();
    if (!next) continue;
    const { BinaryOp: operation, Nested } = next;
    if (Nested) pending.push(Nested);
    else if (operation && CONNECTIVES.has(operation.op)) {
      pending.push(operation.left, operation.right);
    } else walk.log.compare(columnsIn(walk, next, scope));
  }
}
