import type { Node } from 'libpg-query';

/**
 * Whether a statement runs or holds code that is not followed: DO blocks, what
 * stands elsewhere, and routines whose body is a literal. Dropping or handing
 * on all that a role owns is also told by the database alone.
 */
export function holdsUnreadCode(statement: Node): boolean {
  if ('CreateFunctionStmt' in statement) {
    return statement.CreateFunctionStmt.sql_body === undefined;
  }
  return (
    'DoStmt' in statement ||
    'CallStmt' in statement ||
    'ExecuteStmt' in statement ||
    'DropOwnedStmt' in statement ||
    'ReassignOwnedStmt' in statement
  );
}
