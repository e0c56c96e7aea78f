import type { Node } from 'libpg-query';

/**
 * Whether a statement runs or holds code that is not followed: DO blocks, what
 * stands elsewhere, and routines whose body is a literal.
 */
export function holdsUnreadCode(statement: Node): boolean {
  if ('CreateFunctionStmt' in statement) {
    return statement.CreateFunctionStmt.sql_body === undefined;
  }
  return (
    'DoStmt' in statement ||
    'CallStmt' in statement ||
    'ExecuteStmt' in statement
  );
}
