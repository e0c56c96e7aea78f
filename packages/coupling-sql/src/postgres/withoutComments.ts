import { literalEnd } from '../splitting/literalEnd';

const SIGN =
  /'|"|\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$|--[^\r\n]*|\/\*|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|\d[\w$.]*/g;
const COMMENT_SIGN = /\/\*|\*\//g;

/** What PostgreSQL 18 writes for the rest of a list. */
export const SHORTENED = '/*, ... */';

/**
 * The text with blanks for comments between slashes; lines stay. PostgreSQL's
 * own scanner takes quadratic time for comments in comments and for many that
 * stand side by side.
 */
export function withoutComments(text: string): string {
  if (!text.includes('/*')) return text;
  const pieces: string[] = [];
  let done = 0;
  let isEscaping = false;
  SIGN.lastIndex = 0;
  for (;;) {
    const found = SIGN.exec(text);
    if (!found) return pieces.join('') + text.slice(done);
    const { 0: sign, index } = found;
    let end = index + sign.length;
    if (sign === "'" || sign === '"') {
      const backslashes = isEscaping && sign === "'" && SIGN.lastIndex > 1;
      end = literalEnd(text, end, { quote: sign, backslashes, isAll: true }).at;
    } else if (/^\$./.test(sign)) {
      const close = text.indexOf(sign, end);
      end = close === -1 ? text.length : close + sign.length;
    } else if (sign === '/*') {
      end = commentEnd(text, end);
      // One that never ends is an error, which its beginning is enough for.
      if (end === -1) return `${pieces.join('')}${text.slice(done, index + 2)}`;
      const comment = text.slice(index, end);
      if (comment !== SHORTENED) {
        pieces.push(text.slice(done, index), comment.replace(/[^\r\n]/g, ' '));
        done = end;
      }
    }
    // E before the quote, and nothing between.
    isEscaping = /^e$/i.test(sign) && text[end] === "'";
    SIGN.lastIndex = end;
  }
}

function commentEnd(text: string, from: number): number {
  let depth = 1;
  COMMENT_SIGN.lastIndex = from;
  while (depth > 0) {
    const sign = COMMENT_SIGN.exec(text);
    if (!sign) return -1;
    depth += sign[0] === '/*' ? 1 : -1;
  }
  return COMMENT_SIGN.lastIndex;
}
