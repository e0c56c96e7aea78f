import { Scope } from '../access/Scope';
import type { Statement } from './ast';
import { alterTable, createTable, createView, defines, rename } from './define';
import { columnsIn } from './expression';
import { tableOf } from './names';
import { query } from './query';
import type { Walk } from './walk';
import { insert, remove, update } from './write';

/**
 * Walks any statement and notes what it does. Statements that touch no table,
 * like COMMIT and EXPLAIN, fall through.
 */
export function walkStatement(walk: Walk, statement: Statement) {
  const scope = Scope.root();
  const { Query, Insert, Truncate, Set: settings } = statement;
  if (Query) query(walk, Query, scope);
  // In the scope that has the CTEs by now, if there are any.
  const { Update, Delete } = { ...statement, ...writtenBehind(Query) };
  if (Insert) insert(walk, Insert, scope);
  if (Update) update(walk, Update, scope);
  if (Delete) remove(walk, Delete, scope);
  // A variable may be set to the result of a query.
  if (settings) columnsIn(walk, settings, scope);
  for (const { name } of Truncate?.table_names ?? []) {
    walk.log.write(tableOf(walk, name));
  }
  define(walk, statement, scope);
}

/** WITH … UPDATE and WITH … DELETE are queries to the parser. */
function writtenBehind(withClause: Statement['Query']) {
  return { ...withClause?.body.Update, ...withClause?.body.Delete };
}

/** Kinds of objects that are tables to whoever queries them. */
const TABLES = new Set(['Table', 'View']);

function define(walk: Walk, statement: Statement, scope: Scope) {
  const { CreateTable, CreateView, AlterTable, RenameTable } = statement;
  const { CreateIndex, Drop } = statement;
  if (CreateTable) createTable(walk, CreateTable, scope);
  if (CreateView) createView(walk, CreateView, scope);
  if (AlterTable) alterTable(walk, AlterTable);
  for (const { old_name: before, new_name: after } of RenameTable ?? []) {
    rename(walk, before, after);
  }
  if (CreateIndex) {
    defines(walk, [CreateIndex.table_name]);
    columnsIn(walk, CreateIndex, scope);
    // Its own name is in the table, and no table’s.
    if (CreateIndex.name) walk.visited.add(CreateIndex.name);
  }
  for (const name of Drop?.names ?? []) walk.visited.add(name);
  if (Drop && TABLES.has(Drop.object_type) && !Drop.temporary) {
    for (const name of Drop.names) walk.log.drop(tableOf(walk, name));
  }
}
