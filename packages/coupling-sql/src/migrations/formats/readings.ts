import type {
  FileReading,
  LeftOutPart,
  MigrationFile,
} from '../MigrationFormat';

/** A piece of a text, by its first character and the one after its last. */
export interface Range {
  start: number;
  end: number;
  as: string;
}

/** All of a file goes forward. */
export function forwardFile(
  { text }: MigrationFile,
  as: string,
  more: Partial<FileReading> = {},
): FileReading {
  return { as, forward: text, leftOut: [], ...more };
}

/** None of a file goes forward. */
export function leftOutFile({ text }: MigrationFile, as: string): FileReading {
  return { as, forward: '', leftOut: [{ as, line: 1, text }] };
}

/**
 * A file of which some parts do not go forward.
 *
 * @param ranges - in order, none into another
 */
export function leaveOut(
  { text }: MigrationFile,
  as: string,
  ranges: Range[],
): FileReading {
  const leftOut: LeftOutPart[] = [];
  let line = 1;
  let at = 0;
  for (const { start, end, as: part } of ranges) {
    line += lineBreaks(text.slice(at, start));
    leftOut.push({ as: part, line, text: text.slice(start, end) });
    at = start;
  }
  return { as, forward: blanked(text, ranges), leftOut };
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}

/** A text without some of its parts; lines stay. */
export function blanked(
  text: string,
  ranges: { start: number; end: number }[],
): string {
  let at = 0;
  const kept: string[] = [];
  for (const { start, end } of ranges) {
    kept.push(text.slice(at, start));
    kept.push(text.slice(start, end).replace(/[^\n]+/g, ''));
    at = end;
  }
  return kept.join('') + text.slice(at);
}

/** A line of a text, without what ends it. */
export interface Line {
  text: string;
  start: number;
  /** Where the next line begins. */
  end: number;
}

/** The lines of a text. */
export function* linesOf(text: string): Iterable<Line> {
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found + 1;
    yield { text: text.slice(start, end).replace(/\r?\n$/, ''), start, end };
    start = end;
  }
}

/**
 * The parts that do not go forward, where a tool goes by lines.
 *
 * @param partOf - what a line is part of, asked of one after the other;
 *   undefined goes forward
 */
export function rangesByLine(
  text: string,
  partOf: (line: string) => string | undefined,
): Range[] {
  const ranges: Range[] = [];
  for (const line of linesOf(text)) {
    const as = partOf(line.text);
    if (as === undefined) continue;
    const last = ranges.at(-1);
    if (last?.as === as && last.end === line.start) last.end = line.end;
    else ranges.push({ start: line.start, end: line.end, as });
  }
  return ranges;
}
