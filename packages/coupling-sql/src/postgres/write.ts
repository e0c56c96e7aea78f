import type {
  DeleteStmt,
  InsertStmt,
  MergeStmt,
  Node,
  RangeVar,
  ReturningClause,
  UpdateStmt,
} from 'libpg-query';
import type { Scope } from '../access/Scope';
import { type Shape, tableShape } from '../access/shape';
import { columnsIn, conditions } from './expression';
import { aliased, from, fromItem } from './from';
import { knownObject, tableOf } from './names';
import { returned } from './select';
import type { Walk } from './walk';
import { withClause } from './withClause';

/** INSERT, with its source query and ON CONFLICT. */
export function insert(walk: Walk, statement: InsertStmt, scope: Scope): Shape {
  withClause(walk, statement.withClause, scope);
  if (statement.selectStmt) walk.query(statement.selectStmt, scope.beside());
  target(walk, statement.relation, scope);
  const conflict = statement.onConflictClause;
  columnsIn(walk, [conflict?.infer, statement.cols], scope);
  assigned(walk, conflict?.targetList, scope);
  conditions(walk, conflict?.whereClause, scope);
  return returning(walk, statement.returningClause, scope);
}

export function update(walk: Walk, statement: UpdateStmt, scope: Scope): Shape {
  withClause(walk, statement.withClause, scope);
  target(walk, statement.relation, scope);
  from(walk, statement.fromClause, scope);
  conditions(walk, statement.whereClause, scope);
  assigned(walk, statement.targetList, scope);
  return returning(walk, statement.returningClause, scope);
}

export function remove(walk: Walk, statement: DeleteStmt, scope: Scope): Shape {
  withClause(walk, statement.withClause, scope);
  target(walk, statement.relation, scope);
  from(walk, statement.usingClause, scope);
  conditions(walk, statement.whereClause, scope);
  return returning(walk, statement.returningClause, scope);
}

export function merge(walk: Walk, statement: MergeStmt, scope: Scope): Shape {
  withClause(walk, statement.withClause, scope);
  target(walk, statement.relation, scope);
  if (statement.sourceRelation) {
    fromItem(walk, statement.sourceRelation, scope);
  }
  conditions(walk, statement.joinCondition, scope);
  for (const clause of statement.mergeWhenClauses ?? []) {
    if (!('MergeWhenClause' in clause)) continue;
    const { condition, targetList, values } = clause.MergeWhenClause;
    conditions(walk, condition, scope);
    assigned(walk, targetList, scope);
    columnsIn(walk, values, scope);
  }
  return returning(walk, statement.returningClause, scope);
}

/** The written table: never a CTE, and a view only by its own name. */
function target(walk: Walk, range: RangeVar | undefined, scope: Scope) {
  const table = range && tableOf(walk, range);
  if (!range || table === undefined) return;
  if (knownObject(walk, 'sequence', table)) return;
  walk.log.write(table);
  const shape = tableShape(table, walk.schema.columns(table));
  scope.relations.push(aliased(range.alias, shape, range.relname));
}

/** SET column = value: the values may hold subqueries. */
function assigned(walk: Walk, targets: Node[] | undefined, scope: Scope) {
  returned(walk, targets, scope);
}

function returning(
  walk: Walk,
  clause: ReturningClause | undefined,
  scope: Scope,
): Shape {
  return returned(walk, clause?.exprs, scope);
}
