/** A piece of a text and what it is. */
export interface Piece {
  kind: 'string' | 'number' | 'quoted' | 'comment' | 'semicolon' | 'other';
  text: string;
}

/**
 * Strings end nowhere when they are not closed, as in texts that were cut.
 * `--` begins a comment only before a blank; 1e3 and 0x1F are numbers, a1 is
 * none.
 */
const PIECES =
  /(?<string>(?:\b[xbn])?'(?:[^'\\]|\\[\s\S]|'')*(?:'|$)|"(?:[^"\\]|\\[\s\S]|"")*(?:"|$))|(?<quoted>`(?:[^`]|``)*(?:`|$))|(?<comment>--(?=\s|$)[^\n]*|#[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<semicolon>;)|(?<number>\b0x[\da-f]+\b|\b0b[01]+\b|(?:\b\d+(?:\.\d*)?|\.\d+\b)(?:e[-+]?\d+)?(?![\w$]))|[\w$@\u0080-\uffff]+|[^\w$@'"`;#/.\-\u0080-\uffff]+|[\s\S]/gi;

const KINDS = ['string', 'quoted', 'comment', 'semicolon', 'number'] as const;

/** Takes a text apart as MySQL does; together the pieces are the text. */
export function* scan(text: string): Generator<Piece> {
  for (const match of text.matchAll(PIECES)) {
    const kind = KINDS.find(each => match.groups?.[each] !== undefined);
    yield { kind: kind ?? 'other', text: match[0] };
  }
}

/** What MySQL runs although it looks like a comment, as mysqldump writes it. */
const VERSION_COMMENT = /\/\*M?!\d*([\s\S]*?)\*\//g;

/** The text with what stands in version comments; lines stay. */
export function withVersionComments(text: string): string {
  return text.replace(VERSION_COMMENT, ' $1 ');
}
