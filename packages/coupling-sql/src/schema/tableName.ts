/**
 * A table as one text, in the form in which tables are named everywhere here:
 * a part that holds a dot or a double quote stands in double quotes.
 *
 * @public
 */
export function tableName(schema: string | undefined, name: string): string {
  return schema === undefined ? part(name) : `${part(schema)}.${part(name)}`;
}

function part(name: string): string {
  return /[."]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}
