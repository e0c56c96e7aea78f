import { hasSqlDetails, parseSync, type RawStmt } from 'libpg-query';
import { lineAt } from '../lineAt';
import { LONGEST_TEXT } from '../longestStatement';
import { isTooDeep } from '../nesting';
import { tokensOf } from './tokens';
import type { UnreadableStatement } from '../statementAccess';

/**
 * Statements of a text without comments between slashes, or why there are none.
 */
export function parse(text: string): RawStmt[] | UnreadableStatement {
  if (text.length > LONGEST_TEXT) return { ok: false, reason: 'too-long' };
  // The parser would stop there and take the rest for absent.
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    return { ok: false, reason: 'syntax', line: lineAt(text, nul) };
  }
  if (isTooDeep(text, () => tokensOf(text)))
    return { ok: false, reason: 'too-deep' };
  try {
    const { stmts = [] } = text.trim() === '' ? {} : parseSync(text);
    return stmts.length > 0 ? stmts : { ok: false, reason: 'empty' };
  } catch (error) {
    return whyUnreadable(text, error);
  }
}

/** Never passes on the parser's message, which quotes the text. */
function whyUnreadable(text: string, error: unknown): UnreadableStatement {
  if (!hasSqlDetails(error)) return { ok: false, reason: 'too-deep' };
  const { message, cursorPosition } = error.sqlDetails!;
  if (message.startsWith('stack depth'))
    return { ok: false, reason: 'too-deep' };
  const incomplete =
    message.endsWith('at end of input') || message.startsWith('unterminated');
  return {
    ok: false,
    reason: incomplete ? 'incomplete' : 'syntax',
    line: lineAt(text, cursorPosition),
    column: cursorPosition - text.lastIndexOf('\n', cursorPosition - 1),
  };
}
