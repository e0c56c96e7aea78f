import { createHash } from 'node:crypto';
import { atMostLongest } from '../longestStatement';
import { scan } from './scan';

/** Lists of values differ from call to call. */
const LIST =
  /\(\s*\?(?:\s*,\s*\?)*\s*\)(?:\s*,\s*\(\s*\?(?:\s*,\s*\?)*\s*\))*/g;

/**
 * The statement without literals and comments, as the server's own digests
 * have it: `?` for each literal, `(?)` for a list of them. The fingerprint is
 * equal for statements that differ in literals, comments or blanks only.
 */
export function normalise(text: string): {
  statement: string;
  fingerprint: string;
} {
  const statement = withoutLiterals(text);
  return {
    fingerprint: createHash('sha256')
      .update(statement.replace(/[`\s]/g, '').toLowerCase())
      .digest('hex')
      .slice(0, 16),
    statement: atMostLongest(statement),
  };
}

function withoutLiterals(text: string): string {
  let found = '';
  for (const { kind, text: piece } of scan(text)) {
    if (kind === 'comment') found += ' ';
    else found += kind === 'string' || kind === 'number' ? '?' : piece;
  }
  return found
    .replace(/\s+/g, ' ')
    .replaceAll('(...)', '(?)')
    .replace(/[+-](?=\?)(?<=[(,=<>]\s?[+-])/g, '')
    .replace(LIST, '(?)')
    .trim()
    .replace(/\s*;$/, '');
}
