const LINE_END = /\r\n|\r|\n/g;

/** The line, counted from 1, of a position in a text. */
export function lineAt(text: string, position: number): number {
  return 1 + lineBreaks(text, 0, position);
}

/** How many lines end between two positions of a text, in whatever way. */
export function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  LINE_END.lastIndex = from;
  for (;;) {
    const found = LINE_END.exec(text);
    if (!found || found.index >= to) return count;
    count += 1;
  }
}
