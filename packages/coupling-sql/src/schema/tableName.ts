/** A table as one text; what would be ambiguous is quoted. */
export function tableName(schema: string | undefined, name: string): string {
  return schema === undefined ? part(name) : `${part(schema)}.${part(name)}`;
}

function part(name: string): string {
  return /[."]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}
