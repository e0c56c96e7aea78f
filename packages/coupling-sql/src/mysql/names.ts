import type { Ident, ObjectName } from './ast';
import type { Walk } from './walk';

/** The parts of a name, `['shop', 'orders']`. */
export function partsOf(name: ObjectName): string[] {
  return name.flatMap(({ Identifier }) => Identifier?.value ?? []);
}

/** The table that a name means; undefined for the server's own. */
export function tableOf(walk: Walk, name: ObjectName): string | undefined {
  walk.visited.add(name);
  const [table, schema] = partsOf(name).reverse();
  // `FROM DUAL` is how MySQL writes "from nothing".
  if (schema === undefined && table?.toLowerCase() === 'dual') return undefined;
  return table === undefined ? undefined : tableNamed(walk, table, schema);
}

/** The same, by the parts of its name; a temporary one is nobody’s. */
export function tableNamed(
  { schema: index, session }: Walk,
  table: string,
  schema?: string,
): string | undefined {
  if (session?.isTemporary(schema, table)) return undefined;
  return index.resolve(schema ?? session?.database, table);
}

/** Columns and aliases are compared without regard to case. */
export function folded({ value }: Ident): string {
  return value.toLowerCase();
}
