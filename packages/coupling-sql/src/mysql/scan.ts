/** A piece of a text and what it is. */
export interface Piece {
  kind: 'string' | 'number' | 'quoted' | 'comment' | 'semicolon' | 'other';
  text: string;
}

/**
 * Strings, names, comments, semicolons, numbers, words, and anything else.
 * Strings end nowhere when they are not closed, as in texts that were cut.
 * `--` begins a comment only before a blank; 1e3 and 0x1F are numbers, a1 is
 * none.
 */
const PIECES =
  /(?:\b[xbn])?'(?:[^'\\]|\\[\s\S]|'')*(?:'|$)|"(?:[^"\\]|\\[\s\S]|"")*(?:"|$)|`(?:[^`]|``)*(?:`|$)|--(?=\s|$)[^\n]*|#[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|;|\b0x[\da-f]+\b|\b0b[01]+\b|(?:\b\d+(?:\.\d*)?|\.\d+\b)(?:e[-+]?\d+)?(?![\w$])|[\w$@\u0080-\uffff]+|[^\w$@'"`;#/.\-\u0080-\uffff]+|[\s\S]/gi;

const NUMBER =
  /^(?:0x[\da-f]+|0b[01]+|(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?)$/i;

/** Takes a text apart as MySQL does; together the pieces are the text. */
export function scan(text: string): Piece[] {
  // Named groups would say the kinds, and are ten times the garbage.
  return (text.match(PIECES) ?? []).map(piece => ({
    kind: kindOf(piece),
    text: piece,
  }));
}

function kindOf(piece: string): Piece['kind'] {
  const first = piece[0];
  if (first === "'" || first === '"') return 'string';
  if (first === '`') return 'quoted';
  if (first === ';') return 'semicolon';
  if (first === '#' || /^(?:--|\/\*)/.test(piece)) return 'comment';
  if (/^[xbn]'/i.test(piece)) return 'string';
  return NUMBER.test(piece) ? 'number' : 'other';
}

/** What MySQL runs although it looks like a comment, as mysqldump writes it. */
const VERSION_COMMENT = /\/\*M?!\d*([\s\S]*?)\*\//g;

/** MariaDB's dumps begin with it; it is for the client alone. */
const SANDBOX = /\/\*M!999999\\-[^\n]*?\*\//;

/** The text with what stands in version comments; lines stay. */
export function withVersionComments(text: string): string {
  return text.replace(SANDBOX, '').replace(VERSION_COMMENT, ' $1 ');
}
