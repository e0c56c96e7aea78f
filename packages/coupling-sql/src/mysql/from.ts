import type { Relation, Scope } from '../access/Scope';
import { joinNatural, joinUsing } from '../access/sharedColumns';
import { renamed, type Shape, tableShape, union } from '../access/shape';
import type {
  JoinConstraint,
  JoinOperator,
  ObjectName,
  TableAlias,
  TableFactor,
  TableWithJoins,
} from './ast';
import { columnsIn, conditions } from './expression';
import { folded, partsOf, tableOf } from './names';
import type { Walk } from './walk';

/** Walks a FROM list; what it names becomes visible in the scope. */
export function from(walk: Walk, items: TableWithJoins[], scope: Scope) {
  for (const item of items) joined(walk, item, scope);
}

function joined(
  walk: Walk,
  { relation, joins }: TableWithJoins,
  scope: Scope,
): Relation[] {
  const left = factor(walk, relation, scope);
  for (const { relation: next, join_operator: operator } of joins) {
    const right = factor(walk, next, scope);
    constrain(walk, constraintOf(operator), left, right, scope);
    left.push(...right);
  }
  return left;
}

function constraintOf(operator: JoinOperator): JoinConstraint | undefined {
  return typeof operator === 'string' ? undefined : Object.values(operator)[0];
}

function constrain(
  walk: Walk,
  constraint: JoinConstraint | undefined,
  left: Relation[],
  right: Relation[],
  scope: Scope,
) {
  if (constraint === 'Natural') {
    joinNatural(left, right).forEach(pair => walk.log.compare(pair));
  }
  if (typeof constraint !== 'object') return;
  if ('On' in constraint) {
    conditions(walk, constraint.On, scope.joining([...left, ...right]));
    return;
  }
  for (const name of constraint.Using) {
    const [column] = partsOf(name);
    walk.log.compare(joinUsing(column.toLowerCase(), left, right));
  }
}

function factor(walk: Walk, item: TableFactor, scope: Scope): Relation[] {
  if (item.NestedJoin) {
    return joined(walk, item.NestedJoin.table_with_joins, scope);
  }
  const relation = single(walk, item, scope);
  scope.relations.push(relation);
  return [relation];
}

function single(walk: Walk, item: TableFactor, scope: Scope): Relation {
  if (item.Table) return named(walk, item.Table, scope);
  if (item.Derived) {
    const { lateral, subquery, alias } = item.Derived;
    const visible = lateral ? scope.inner() : scope.beside();
    return aliased(alias, walk.query(subquery, visible));
  }
  // JSON_TABLE and functions give what their arguments hold.
  const [{ alias, ...parts }] = Object.values(item) as {
    alias?: TableAlias;
  }[];
  const rest = union(columnsIn(walk, parts, scope));
  return aliased(alias, { columns: [], rest });
}

/** A table that is written, a CTE, a view, or a table. */
function named(
  walk: Walk,
  { name, alias }: { name: ObjectName; alias?: TableAlias },
  scope: Scope,
): Relation {
  const parts = partsOf(name);
  if (walk.targets?.has(name)) {
    return aliased(alias, writeTable(walk, name), parts.at(-1));
  }
  walk.visited.add(name);
  const cte =
    parts.length === 1 ? scope.cte(parts[0].toLowerCase()) : undefined;
  return aliased(alias, cte ?? readTable(walk, name), parts.at(-1));
}

/** Notes that a table, or a view by its own name, is written. */
export function writeTable(walk: Walk, name: ObjectName): Shape {
  const table = tableOf(walk, name);
  walk.log.write(table);
  return table === undefined ? { columns: [] } : shapeOf(walk, table);
}

/** Notes that a table is read, or what is behind a view; gives its columns. */
export function readTable(walk: Walk, name: ObjectName): Shape {
  const table = tableOf(walk, name);
  if (table === undefined) return { columns: [] };
  const view = walk.view(table);
  if (view) {
    view.reads.forEach(each => walk.log.readThroughView(each));
    return view.shape;
  }
  walk.log.read(table);
  return shapeOf(walk, table);
}

/** The columns of a table, as far as they are known. */
function shapeOf(walk: Walk, table: string): Shape {
  const columns = walk.schema.columns(table);
  return tableShape(
    table,
    columns?.map(column => column.toLowerCase()),
  );
}

function aliased(
  alias: TableAlias | undefined,
  shape: Shape,
  name?: string,
): Relation {
  return {
    alias: alias ? folded(alias.name) : name?.toLowerCase(),
    shape: renamed(shape, alias?.columns.map(each => folded(each.name)) ?? []),
  };
}
