/**
 * One statement of a file.
 *
 * @public
 */
export interface SourceStatement {
  /** As it stands in the file, without the semicolon; may hold literals. */
  text: string;
  /** Line of its first word, counted from 1. */
  line: number;
}

/** Editors of Windows write one, and it is no SQL. */
export function withoutByteOrderMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

/** Blanks, comments and semicolons that end nothing. */
const BLANK = /(?:[\s;]+|--[^\n]*|\/\*[\s\S]*?\*\/)*/y;

/**
 * Numbers the lines of the pieces between the semicolons of a text, and leaves
 * out those that hold nothing.
 */
export function numbered(pieces: string[]): SourceStatement[] {
  const statements: SourceStatement[] = [];
  let line = 1;
  for (const piece of pieces) {
    const blank = leadingBlank(piece);
    const text = piece.slice(blank.length).trimEnd();
    if (text !== '') statements.push({ text, line: line + lineBreaks(blank) });
    line += lineBreaks(piece);
  }
  return statements;
}

function leadingBlank(text: string): string {
  BLANK.lastIndex = 0;
  return BLANK.exec(text)?.[0] ?? '';
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}
