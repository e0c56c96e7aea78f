import {
  normalizeSync,
  type RawStmt,
  scanSync,
  type ScanToken,
} from 'libpg-query';
import { atMostLongest } from '../longestStatement';
import { SHORTENED } from './withoutComments';

/** The scanner's numbers for literals. */
const STRING = 261;
const LITERALS = new Set([260, STRING, 262, 263, 264, 266]);
const PARAMETER = 267;
const COMMENTS = new Set([275, 276]);

/** Statements in which PostgreSQL's normaliser finds the literals. */
const NORMALISED_BY_POSTGRES = [
  'SelectStmt',
  'InsertStmt',
  'UpdateStmt',
  'DeleteStmt',
  'MergeStmt',
];

/** What may hold or hide a literal that the normaliser has passed over. */
const SUSPICIOUS = /['\\]|--|\/\*|\$[^\d\s]/;

/**
 * The statement without literals and comments, as pg_stat_statements would
 * keep it. Utility statements, whose literals PostgreSQL keeps, and any text
 * that still looks as if it held one go through the scanner, which is slower
 * and replaces every constant.
 */
export function normalise(text: string, statements: RawStmt[]): string {
  const statement = quickly(text, statements) ?? withoutConstants(text);
  return atMostLongest(
    shortLists(statement.trim().replace(/\s*;$/, '').replace(/\s+/g, ' ')),
  );
}

/**
 * Longest text for PostgreSQL's normaliser, in characters: it goes down into
 * every operand of a chain, and longer ones can use up the stack.
 */
const LONGEST_QUICK = 3_000;

function quickly(text: string, statements: RawStmt[]): string | undefined {
  if (text.length > LONGEST_QUICK) return undefined;
  const found = statements.every(({ stmt }) =>
    NORMALISED_BY_POSTGRES.some(kind => stmt && kind in stmt),
  );
  if (!found) return undefined;
  const statement = normalizeSync(text);
  return SUSPICIOUS.test(statement.replaceAll(SHORTENED, ''))
    ? undefined
    : statement;
}

/** Long IN lists differ from call to call; written as PostgreSQL 18 does. */
function shortLists(statement: string): string {
  return statement.replace(
    /(\bin ?\( ?\$\d+)(?: ?, ?\$\d+)+( ?\))/gi,
    `$1 ${SHORTENED}$2`,
  );
}

function withoutConstants(text: string): string {
  const { tokens } = scanSync(text);
  let next =
    1 +
    tokens
      .filter(isParameter)
      .map(parameterNumber)
      .reduce((a, b) => Math.max(a, b), 0);
  return rewritten(text, tokens, token => {
    if (isComment(token)) return ' ';
    if (!LITERALS.has(token.tokenType)) return undefined;
    next += 1;
    return `$${next - 1}`;
  });
}

/** The text with every string constant emptied; it still parses. */
export function withEmptyStrings(text: string): string {
  return rewritten(text, scanSync(text).tokens, token =>
    token.tokenType === STRING ? "''" : undefined,
  );
}

function isComment({ tokenType, text }: ScanToken): boolean {
  return COMMENTS.has(tokenType) && text !== SHORTENED;
}

function isParameter({ tokenType }: ScanToken): boolean {
  return tokenType === PARAMETER;
}

function parameterNumber({ text }: ScanToken): number {
  return Number(text.slice(1));
}

/** Replaces tokens; the scanner counts in bytes of UTF-8. */
function rewritten(
  text: string,
  tokens: ScanToken[],
  replacement: (token: ScanToken) => string | undefined,
): string {
  const bytes = Buffer.from(text);
  const pieces: string[] = [];
  let done = 0;
  for (const token of tokens) {
    const replaced = replacement(token);
    if (replaced === undefined) continue;
    pieces.push(bytes.toString('utf8', done, token.start), replaced);
    done = token.end;
  }
  pieces.push(bytes.toString('utf8', done));
  return pieces.join('');
}
