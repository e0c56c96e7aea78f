import type { JoinExpr, Node, RangeSubselect, RangeVar } from 'libpg-query';
import type { Relation, Scope } from '../access/Scope';
import { renamed, type Shape, tableShape, union } from '../access/shape';
import { callNamed } from './calls';
import { columnsIn, conditions } from './expression';
import { joinNatural, joinUsing } from '../access/sharedColumns';
import { knownObject, tableOf, texts } from './names';
import type { Walk } from './walk';

/** How PostgreSQL itself takes samples. */
const SAMPLING = new Set(['bernoulli', 'system']);

/** Walks a FROM list; what it names becomes visible in the scope. */
export function from(walk: Walk, items: Node[] | undefined, scope: Scope) {
  for (const item of items ?? []) fromItem(walk, item, scope);
}

/** Walks one item and gives the relations it adds to the scope. */
export function fromItem(walk: Walk, item: Node, scope: Scope): Relation[] {
  if ('JoinExpr' in item) return join(walk, item.JoinExpr, scope);
  if ('RangeTableSample' in item) {
    const { relation, args, repeatable, method } = item.RangeTableSample;
    if (!SAMPLING.has(texts(method).pop() ?? ''))
      callNamed(walk, texts(method));
    columnsIn(walk, [args, repeatable], scope);
    return relation ? fromItem(walk, relation, scope) : [];
  }
  const relation = single(walk, item, scope);
  scope.relations.push(relation);
  return [relation];
}

function single(walk: Walk, item: Node, scope: Scope): Relation {
  if ('RangeVar' in item) return named(walk, item.RangeVar, scope);
  if ('RangeSubselect' in item) {
    return derived(walk, item.RangeSubselect, scope);
  }
  // Functions, XMLTABLE and JSON_TABLE give what their arguments hold.
  const [made] = Object.values(item) as { alias?: RangeVar['alias'] }[];
  const { alias, ...parts } = made;
  return aliased(alias, {
    columns: [],
    rest: union(columnsIn(walk, parts, scope)),
  });
}

/** A CTE, else a view, else a table. */
function named(walk: Walk, range: RangeVar, scope: Scope): Relation {
  const { schemaname, relname = '', alias } = range;
  const cte = schemaname === undefined ? scope.cte(relname) : undefined;
  if (cte) walk.visited.add(range);
  return aliased(alias, cte ?? readTable(walk, range), relname);
}

/** Notes that a table is read, or what is behind a view; gives its columns. */
export function readTable(walk: Walk, range: RangeVar): Shape {
  const table = tableOf(walk, range);
  // A sequence tells its state to whoever reads it as a table.
  if (table === undefined || knownObject(walk, 'sequence', table)) {
    return { columns: [] };
  }
  const view = walk.view(table);
  if (view) {
    view.reads.forEach(each => walk.log.readThroughView(each));
    return view.shape;
  }
  walk.log.read(table);
  return tableShape(table, walk.schema.columns(table));
}

function derived(
  walk: Walk,
  { subquery, alias, lateral }: RangeSubselect,
  scope: Scope,
): Relation {
  const visible = lateral ? scope.inner() : scope.beside();
  const shape = subquery ? walk.query(subquery, visible) : { columns: [] };
  return aliased(alias, shape);
}

/** A relation under its alias, with the alias' column names. */
export function aliased(
  alias: RangeVar['alias'],
  shape: Shape,
  name?: string,
): Relation {
  return {
    alias: alias?.aliasname ?? name,
    shape: renamed(shape, texts(alias?.colnames)),
  };
}

function join(walk: Walk, expression: JoinExpr, scope: Scope): Relation[] {
  const { larg, rarg, quals, usingClause, isNatural } = expression;
  const left = larg ? fromItem(walk, larg, scope) : [];
  const right = rarg ? fromItem(walk, rarg, scope) : [];
  const both = [...left, ...right];
  conditions(walk, quals, scope.joining(both));
  for (const column of texts(usingClause)) {
    walk.log.compare(joinUsing(column, left, right));
  }
  if (isNatural) {
    joinNatural(left, right).forEach(pair => walk.log.compare(pair));
  }
  return both;
}
