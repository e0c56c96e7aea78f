/** The line, counted from 1, of a position in a text. */
export function lineAt(text: string, position: number): number {
  let line = 1;
  let at = text.indexOf('\n');
  while (at !== -1 && at < position) {
    line += 1;
    at = text.indexOf('\n', at + 1);
  }
  return line;
}
