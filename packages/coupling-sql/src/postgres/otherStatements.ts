import type {
  CopyStmt,
  CreateFunctionStmt,
  CreateTableAsStmt,
  ExplainStmt,
  RefreshMatViewStmt,
  RuleStmt,
  TruncateStmt,
} from 'libpg-query';
import type { Scope } from '../access/Scope';
import { conditions } from './expression';
import { defines } from './define';
import { readTable } from './from';
import { makeTable } from './makeTable';
import { tableOf } from './names';
import type { Walk } from './walk';

/** COPY … FROM fills the table, COPY … TO empties a table or query into a file. */
export function copy(walk: Walk, statement: CopyStmt, scope: Scope) {
  const { relation, query, is_from: isFrom, whereClause } = statement;
  if (query) walk.query(query, scope.inner());
  if (relation && isFrom) walk.log.write(tableOf(walk, relation));
  if (relation && !isFrom) readTable(walk, relation);
  conditions(walk, whereClause, scope);
}

/** CREATE TABLE AS and CREATE MATERIALIZED VIEW. */
export function createTableAs(
  walk: Walk,
  { query, into }: CreateTableAsStmt,
  scope: Scope,
) {
  if (query) walk.query(query, scope.inner());
  if (into) makeTable(walk, into);
}

/** The view is filled anew from the tables behind it. */
export function refresh(walk: Walk, { relation }: RefreshMatViewStmt) {
  const table = relation && tableOf(walk, relation);
  if (table === undefined) return;
  walk.log.write(table);
  walk.view(table)?.reads.forEach(each => walk.log.read(each));
}

export function truncate(walk: Walk, { relations = [] }: TruncateStmt) {
  for (const relation of relations) {
    if ('RangeVar' in relation) {
      walk.log.write(tableOf(walk, relation.RangeVar));
    }
  }
}

/** Only EXPLAIN ANALYZE runs the statement. */
export function explain(
  walk: Walk,
  { query, options = [] }: ExplainStmt,
  scope: Scope,
) {
  const runs = options.some(
    option => 'DefElem' in option && option.DefElem.defname === 'analyze',
  );
  if (query && runs) walk.query(query, scope.inner());
}

/** What a rule does happens to whoever uses its table. */
export function createRule(
  walk: Walk,
  { relation, actions = [] }: RuleStmt,
  scope: Scope,
) {
  defines(walk, relation);
  for (const action of actions) walk.query(action, scope.inner());
}

/** Functions with a body in the SQL standard's form; texts are not followed. */
export function createFunction(
  walk: Walk,
  { sql_body: body }: CreateFunctionStmt,
  scope: Scope,
) {
  if (!body) return;
  const lists = 'List' in body ? body.List.items ?? [] : [body];
  for (const list of lists) {
    const statements = 'List' in list ? list.List.items ?? [] : [list];
    for (const each of statements) walk.query(each, scope.inner());
  }
}
