import { parse as parseSql } from '@guanmingchiu/sqlparser-ts';
import { lineAt } from '../lineAt';
import { isTooDeep } from '../nesting';
import type { UnreadableStatement } from '../statementAccess';
import { unoptimised } from '../unoptimised';
import type { Statement } from './ast';
import { forParser } from './forParser';
import {
  readDefinitionPlainly,
  readPlainly,
  type PlainAccess,
} from './readPlainly';
import { scan } from './scan';

/** Words, operators and parentheses, which can nest. */
const TOKENS = /[()[\],;]|\w+|[-+*/<>=!%^&|~]+/g;

/** What the parser makes of a text, or what is told without it. */
export type Parsed = Statement[] | { plainly: PlainAccess };

/** Statements of the text, or why there are none. */
export function parse(text: string): Parsed | UnreadableStatement {
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    return { ok: false, reason: 'syntax', line: lineAt(text, nul) };
  }
  const cut = isCut(text);
  if (cut) return { ok: false, reason: 'incomplete' };
  const prepared = forParser(text);
  if (/^[\s;]*$/.test(prepared)) return { ok: false, reason: 'empty' };
  const plainly = readPlainly(prepared);
  if (plainly) return { plainly };
  if (isTooDeep(prepared, () => prepared.toLowerCase().match(TOKENS) ?? [])) {
    return { ok: false, reason: 'too-deep' };
  }
  try {
    return unoptimised(
      () => parseSql(prepared, 'mysql') as unknown as Statement[],
    );
  } catch (error) {
    const definition = readDefinitionPlainly(prepared);
    if (definition) return { plainly: definition };
    return whyUnreadable((error as Error).message);
  }
}

/** Whether it ends within a literal or name, or as a cut digest does. */
function isCut(text: string): boolean {
  const last = scan(text).at(-1) ?? { kind: 'other', text: '' };
  // A list that ends the digest, as in `limit ?, ...`, is whole.
  if (/(?<!\?, )\.\.\.\s*$/.test(text)) return true;
  if (last.kind === 'comment') {
    return last.text.startsWith('/*') && !last.text.endsWith('*/');
  }
  if (last.kind !== 'string' && last.kind !== 'quoted') return false;
  const quote = last.text.replace(/^[xbn](?=')/i, '')[0];
  return (
    !/^[xbn]?(?:'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*"|`(?:[^`]|``)*`)$/i.test(
      last.text,
    ) && quote !== undefined
  );
}

/** Never passes on the parser's message, which quotes the text. */
function whyUnreadable(message: string): UnreadableStatement {
  if (/recursion limit/i.test(message))
    return { ok: false, reason: 'too-deep' };
  // The column is that of the text as it was mended.
  const line = /Line: (\d+)/.exec(message)?.[1];
  return {
    ok: false,
    reason: /found: EOF/.test(message) ? 'incomplete' : 'syntax',
    ...(line && { line: Number(line) }),
  };
}
