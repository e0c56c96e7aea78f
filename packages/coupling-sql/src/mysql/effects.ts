import type { Statement } from './ast';

const nothing = (because: string) => ({ nothing: because });
const unknown = (because: string) => ({ unknown: because });

const SESSION = nothing('sets up or ends something of the session alone');
const SHOWS = nothing('shows something');
const KEEPS = nothing('what tables hold and how they are made stays');
const FOREIGN = unknown('no statement of MySQL or MariaDB');

/** What a kind of statement is to those who ask for tables. */
export type Effect =
  /** Whoever walks statements has been at it. */
  'followed' | { nothing: string } | { unknown: string };

/**
 * Each kind of statement that the parser tells. Those that are neither here
 * nor in the grammar of MySQL are unknown.
 */
export const EFFECTS: Readonly<Record<string, Effect>> = {
  Query: 'followed',
  Insert: 'followed',
  Update: 'followed',
  Delete: 'followed',
  CreateTable: 'followed',
  CreateView: 'followed',
  AlterTable: 'followed',
  AlterView: 'followed',
  RenameTable: 'followed',
  Drop: 'followed',
  Truncate: 'followed',
  CreateIndex: 'followed',
  Set: 'followed',
  SetVariable: 'followed',
  Use: SESSION,
  StartTransaction: SESSION,
  Commit: SESSION,
  Rollback: SESSION,
  Savepoint: SESSION,
  ReleaseSavepoint: SESSION,
  SetNames: SESSION,
  SetTransaction: SESSION,
  SetTimeZone: SESSION,
  Deallocate: SESSION,
  LockTables: SESSION,
  UnlockTables: SESSION,
  Kill: SESSION,
  Discard: SESSION,
  Explain: SHOWS,
  ExplainTable: SHOWS,
  ShowColumns: SHOWS,
  ShowCreate: SHOWS,
  ShowFunctions: SHOWS,
  ShowTables: SHOWS,
  ShowVariable: SHOWS,
  ShowVariables: SHOWS,
  ShowStatus: SHOWS,
  ShowCollation: SHOWS,
  ShowDatabases: SHOWS,
  ShowSchemas: SHOWS,
  ShowViews: SHOWS,
  ShowProcessList: SHOWS,
  ShowCharset: SHOWS,
  Analyze: KEEPS,
  OptimizeTable: KEEPS,
  Flush: KEEPS,
  CreateDatabase: nothing('a new database has nothing in it'),
  CreateSchema: nothing('a new database has nothing in it'),
  CreateRole: nothing('roles are the whole server’s'),
  Grant: unknown('grants are read without the parser'),
  Revoke: unknown('grants are read without the parser'),
  Merge: FOREIGN,
  Copy: FOREIGN,
  CreateSequence: unknown('sequences are read without the parser'),
  CreateExtension: FOREIGN,
  CreateMacro: FOREIGN,
  CreateVirtualTable: FOREIGN,
  Declare: FOREIGN,
  Fetch: FOREIGN,
  Close: FOREIGN,
  Directory: FOREIGN,
  Msck: FOREIGN,
  Cache: FOREIGN,
  UNCache: FOREIGN,
  AttachDatabase: FOREIGN,
  Assert: FOREIGN,
  Pragma: FOREIGN,
  Comment: FOREIGN,
  AlterIndex: FOREIGN,
  AlterRole: FOREIGN,
  CreateFunction: unknown('its body is not read'),
  CreateProcedure: unknown('its body is not read'),
  CreateTrigger: unknown('its body is not read'),
  CreateStage: FOREIGN,
  CreateType: FOREIGN,
  DropFunction: unknown('routines are read without the parser'),
  Execute: unknown('it runs what was prepared'),
  Prepare: unknown('it holds what is run later'),
  Call: unknown('it runs a body that is not read'),
};

/** Where a name stands that is no table's, or one that is told otherwise. */
const OTHER_NAMES = new Set([
  'Using',
  'character_set',
  'charset',
  'collation',
  'collate',
  'column',
  'column_name',
  'columns',
  'Collate',
  'CharacterSet',
  'ColumnName',
  'Custom',
  'data_type',
  'after',
  'variable',
  'variables',
  'of',
]);

/**
 * Names, queries and calls of a statement that the walk has not been at, and
 * kinds of statements of which it is not known what they do.
 */
export function unvisited(
  visited: ReadonlySet<object>,
  statement: Statement,
): string[] {
  const missed = new Set<string>();
  for (const [kind, node] of Object.entries(statement)) {
    const effect = EFFECTS[kind];
    if (effect === 'followed') find(visited, kind, node, missed);
    else if (!effect || 'unknown' in effect) missed.add(kind);
  }
  return [...missed].sort();
}

function find(
  visited: ReadonlySet<object>,
  kind: string,
  node: unknown,
  missed: Set<string>,
) {
  const pending: [key: string, node: unknown][] = [[kind, node]];
  while (pending.length > 0) {
    const [key, next] = pending.pop()!;
    if (typeof next !== 'object' || next === null) continue;
    if (Array.isArray(next)) {
      if (isName(next)) {
        if (!visited.has(next) && !OTHER_NAMES.has(key)) missed.add(key);
      } else for (const each of next) pending.push([key, each]);
      continue;
    }
    if ('body' in next && !visited.has(next)) missed.add(key);
    if ('args' in next && 'name' in next && !visited.has(next)) {
      // A table of a FROM list has arguments when it is a function.
      if (next.args !== null && key !== 'Table') missed.add(key);
    }
    for (const [field, value] of Object.entries(next)) {
      if (!OTHER_NAMES.has(field) || typeof value === 'object') {
        pending.push([OTHER_NAMES.has(key) ? key : field, value]);
      }
    }
  }
}

function isName(node: unknown[]): boolean {
  return (
    node.length > 0 &&
    node.every(
      part => typeof part === 'object' && part !== null && 'Identifier' in part,
    )
  );
}
