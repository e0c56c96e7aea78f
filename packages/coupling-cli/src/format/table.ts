/** Lines up columns under their titles, two spaces apart. */
export function* table(titles: string[], rows: string[][]): Generator<string> {
  const widths = titles.map((title, column) =>
    rows.reduce(
      (widest, row) => Math.max(widest, row[column].length),
      title.length,
    ),
  );
  for (const row of [titles, ...rows]) {
    const cells = row.map((cell, column) => cell.padEnd(widths[column]));
    yield `${cells.join('  ').trimEnd()}\n`;
  }
}
