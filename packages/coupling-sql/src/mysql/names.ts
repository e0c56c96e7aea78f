import type { Ident, ObjectName } from './ast';
import type { Walk } from './walk';

/** The parts of a name, `['shop', 'orders']`. */
export function partsOf(name: ObjectName): string[] {
  return name.flatMap(({ Identifier }) => Identifier?.value ?? []);
}

/** The table that a name means; undefined for the server's own. */
export function tableOf(walk: Walk, name: ObjectName): string | undefined {
  const [table, schema] = partsOf(name).reverse();
  // `FROM DUAL` is how MySQL writes "from nothing".
  if (schema === undefined && table?.toLowerCase() === 'dual') return undefined;
  return table === undefined ? undefined : walk.schema.resolve(schema, table);
}

/** Columns and aliases are compared without regard to case. */
export function folded({ value }: Ident): string {
  return value.toLowerCase();
}
