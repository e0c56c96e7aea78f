/** A table as one text, in the form that `@seams/coupling-sql` names tables. */
export function tableKey(schema: string, name: string): string {
  return `${part(schema)}.${part(name)}`;
}

function part(name: string): string {
  return /[."]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}
