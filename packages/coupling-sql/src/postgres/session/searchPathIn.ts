import type { Node } from 'libpg-query';

/** Schemas in which nobody’s tables are. */
const WITHOUT_TABLES = new Set(['pg_catalog', 'information_schema', 'pg_temp']);

/**
 * The schemas of a search path; undefined when they cannot be told. The one
 * named after the user, which `$user` stands for, is taken to be absent.
 */
export function searchPathIn(nodes: Node[]): string[] | undefined {
  const names: string[] = [];
  for (const node of nodes) {
    const name = 'A_Const' in node ? node.A_Const.sval?.sval : undefined;
    if (name === undefined && !('A_Const' in node && node.A_Const.sval)) {
      return undefined;
    }
    const schema = name ?? '';
    // `SET search_path = 'a, b'` names one schema, which nobody can mean.
    if (schema.includes(',')) return undefined;
    if (schema === '' || schema === '$user') continue;
    if (!WITHOUT_TABLES.has(schema)) names.push(schema);
  }
  return names;
}
