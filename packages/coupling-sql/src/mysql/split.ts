import {
  numbered,
  withoutByteOrderMark,
  type SourceStatement,
} from '../sourceStatement';
import { scan, withVersionComments } from './scan';

/** A line for the client: from here on, something else ends statements. */
const DELIMITER = /^[ \t]*delimiter[ \t]+(\S+)[ \t]*$/gim;

/** Statements of a file; those of stored programs are one each. */
export function split(text: string): SourceStatement[] {
  return numbered(pieces(withVersionComments(withoutByteOrderMark(text))));
}

function pieces(text: string): string[] {
  const found: string[] = [];
  let delimiter = ';';
  let from = 0;
  for (const match of text.matchAll(DELIMITER)) {
    found.push(...cut(text.slice(from, match.index), delimiter));
    // The line itself is blank to whoever counts lines.
    delimiter = match[1];
    from = match.index + match[0].length;
  }
  return [...found, ...cut(text.slice(from), delimiter)];
}

function cut(text: string, delimiter: string): string[] {
  if (delimiter !== ';') return text.split(delimiter);
  const found = [''];
  for (const { kind, text: piece } of scan(text)) {
    if (kind === 'semicolon') found.push('');
    else found[found.length - 1] += piece;
  }
  return found;
}
