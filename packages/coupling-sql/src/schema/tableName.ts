/**
 * A table as one text, in the form in which tables are named everywhere here:
 * a part that holds a dot or a double quote stands in double quotes.
 *
 * @public
 */
export function tableName(schema: string | undefined, name: string): string {
  return schema === undefined ? part(name) : `${part(schema)}.${part(name)}`;
}

/** The parts that were put together, `['shop', 'orders']`. */
export function partsOfTable(table: string): string[] {
  return (table.match(/"(?:[^"]|"")*"|[^."]+/g) ?? []).map(each =>
    each.startsWith('"') ? each.slice(1, -1).replaceAll('""', '"') : each,
  );
}

function part(name: string): string {
  return /[."]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}
