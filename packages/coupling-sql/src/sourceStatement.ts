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

/** Blanks and comments. */
const BLANK = /(?:\s+|--[^\n]*|\/\*[\s\S]*?\*\/)*/y;

/**
 * Numbers the lines of pieces cut from a text, and leaves out those that hold
 * nothing. Each begins where the one before ended, with what separates them.
 */
export function numbered(
  pieces: Iterable<{ text: string; gap: string }>,
): SourceStatement[] {
  const statements: SourceStatement[] = [];
  let line = 1;
  for (const { text, gap } of pieces) {
    const blank = leadingBlank(text);
    const kept = text.slice(blank.length).trimEnd();
    if (kept !== '') {
      statements.push({ text: kept, line: line + lineBreaks(blank) });
    }
    line += lineBreaks(text) + lineBreaks(gap);
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
