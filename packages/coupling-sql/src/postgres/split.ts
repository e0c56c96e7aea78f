import { parseSync, scanSync } from 'libpg-query';
import { isTooDeep } from '../nesting';
import { tokensOf } from './tokens';
import {
  numbered,
  withoutByteOrderMark,
  type SourceStatement,
} from '../sourceStatement';

/**
 * Statements of a file. The parser knows where they end, once what pg_dump
 * writes for psql is gone; when one of them is wrong, the semicolons outside of
 * literals and parentheses must do, so that the others can still be read.
 */
export function split(file: string): SourceStatement[] {
  const text = withoutByteOrderMark(file);
  // Nobody can read it, and nothing would be left of it.
  if (text.includes('\0')) return numbered([text]);
  const parsed = byParser(text);
  if (parsed) return numbered(parsed);
  const plain = withoutPsql(text);
  return numbered(byParser(plain) ?? byScanner(plain));
}

function byParser(text: string): string[] | undefined {
  if (text.trim() === '') return [];
  if (isTooDeep(text, () => tokensOf(text))) return undefined;
  try {
    const ends = (parseSync(text).stmts ?? []).flatMap(
      ({ stmt_location: start = 0, stmt_len: length }) =>
        length === undefined ? [] : [start + length],
    );
    return cutAt(text, ends);
  } catch {
    return undefined;
  }
}

const SEMICOLON = 59;
const OPEN = 40;
const CLOSE = 41;

function byScanner(text: string): string[] {
  try {
    let depth = 0;
    const ends: number[] = [];
    for (const { tokenType, start } of scanSync(text).tokens) {
      if (tokenType === OPEN) depth += 1;
      if (tokenType === CLOSE) depth -= 1;
      if (tokenType !== SEMICOLON || depth > 0) continue;
      ends.push(start);
      depth = 0;
    }
    return cutAt(text, ends);
  } catch {
    return [text];
  }
}

/** Cuts at the bytes where semicolons stand. */
function cutAt(text: string, ends: number[]): string[] {
  const bytes = Buffer.from(text);
  const starts = [0, ...ends.map(end => end + 1)];
  return starts.map((start, at) => bytes.toString('utf8', start, ends[at]));
}

/** Lines that are for psql, with the data of COPY; the line count stays. */
function withoutPsql(text: string): string {
  return text
    .replace(
      /^(copy\b(?:"[^"]*"|[^";])*\bfrom\s+stdin\b[^;]*;)([\s\S]*?)^\\\.\r?$/gim,
      (_, statement: string, data: string) =>
        statement + data.replace(/[^\n]/g, ''),
    )
    .replace(/^\\[a-z!].*$/gm, '');
}
