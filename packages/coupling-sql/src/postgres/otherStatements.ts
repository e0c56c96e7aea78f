import type {
  CallStmt,
  CopyStmt,
  CreateFunctionStmt,
  CreatePolicyStmt,
  CreateTableAsStmt,
  CreateTrigStmt,
  ExecuteStmt,
  ExplainStmt,
  IndexStmt,
  RefreshMatViewStmt,
  RuleStmt,
  TruncateStmt,
} from 'libpg-query';
import type { Scope } from '../access/Scope';
import { callNamed } from './calls';
import { expressions } from './define';
import { columnsIn, conditions } from './expression';
import { readTable } from './from';
import { bodyOf } from './functionBody';
import { makeTable } from './makeTable';
import { partsOfRange, tableOf, texts } from './names';
import { defines, told, touch } from './objects';
import type { Walk } from './walk';

/** COPY … FROM fills the table, COPY … TO empties a table or query into a file. */
export function copy(walk: Walk, statement: CopyStmt, scope: Scope) {
  const { relation, query, is_from: isFrom, whereClause } = statement;
  if (statement.is_program) walk.log.notFollowed({ cause: 'elsewhere' });
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

export function truncate(
  walk: Walk,
  { relations = [], behavior }: TruncateStmt,
) {
  for (const relation of relations) {
    if (!('RangeVar' in relation)) continue;
    const table = tableOf(walk, relation.RangeVar);
    walk.log.write(table);
    if (behavior === 'DROP_CASCADE' && table !== undefined) {
      walk.log.cascade(told('OBJECT_TABLE', partsOfRange(relation.RangeVar)));
    }
  }
}

const OFF = new Set(['false', 'off', '0']);

/** Only EXPLAIN ANALYZE runs the statement. */
export function explain(walk: Walk, statement: ExplainStmt, scope: Scope) {
  const { query, options = [] } = statement;
  const runs = options.some(
    option =>
      'DefElem' in option &&
      option.DefElem.defname === 'analyze' &&
      !isOff(option.DefElem.arg),
  );
  if (query && runs) walk.query(query, scope.inner());
  else walk.skipped.add(statement);
}

function isOff(value: NonNullable<ExplainStmt['query']> | undefined) {
  if (!value) return false;
  if ('String' in value) return OFF.has(value.String.sval?.toLowerCase() ?? '');
  if ('Boolean' in value) return !value.Boolean.boolval;
  return 'Integer' in value && !value.Integer.ival;
}

/** What a rule does happens to whoever uses its table. */
export function createRule(
  walk: Walk,
  { relation, actions = [], whereClause }: RuleStmt,
  scope: Scope,
) {
  defines(walk, relation);
  expressions(walk, whereClause);
  for (const action of actions) walk.query(action, scope.inner());
}

/** Functions with a body in the SQL standard's form; texts are not followed. */
export function createFunction(
  walk: Walk,
  statement: CreateFunctionStmt,
  scope: Scope,
) {
  touch(walk, 'function', texts(statement.funcname), { isNew: true });
  expressions(walk, statement.parameters);
  const statements = bodyOf(statement);
  if (!statements) walk.log.notFollowed({ cause: 'body' });
  for (const each of statements ?? []) walk.query(each, scope.inner());
}

export function createTrigger(walk: Walk, statement: CreateTrigStmt) {
  const { relation, constrrel, funcname, whenClause } = statement;
  defines(walk, relation);
  // The other table of a constraint gets a trigger, too.
  defines(walk, constrrel);
  callNamed(walk, texts(funcname));
  expressions(walk, whenClause);
}

export function createIndex(walk: Walk, statement: IndexStmt) {
  defines(walk, statement.relation);
  const { indexParams, indexIncludingParams, whereClause } = statement;
  expressions(walk, [
    indexParams,
    indexIncludingParams,
    whereClause,
    statement.options,
  ]);
}

export function definePolicy(
  walk: Walk,
  { table, qual, with_check: check }: CreatePolicyStmt,
) {
  defines(walk, table);
  expressions(walk, [qual, check]);
}

export function callProcedure(
  walk: Walk,
  { funccall }: CallStmt,
  scope: Scope,
) {
  columnsIn(walk, { FuncCall: funccall }, scope);
}

/** What a prepared statement does was said when it was prepared. */
export function execute(
  walk: Walk,
  { name, params }: ExecuteStmt,
  scope: Scope,
) {
  columnsIn(walk, params, scope);
  if (name !== undefined && walk.names.isPrepared(name)) return;
  walk.log.notFollowed({ cause: 'prepared' });
}

/**
 * LOCK, VACUUM, ANALYZE, CLUSTER, REINDEX and SET CONSTRAINTS name tables and
 * change neither what they hold nor how they are made.
 */
export function namesOnly(walk: Walk, statement: object) {
  walk.skipped.add(statement);
}
