import type { Node, RangeVar } from 'libpg-query';
import type { Walk } from './walk';

/** The texts of a list of names. */
export function texts(nodes: Node[] = []): string[] {
  return nodes.flatMap(node =>
    'String' in node ? [node.String.sval ?? ''] : [],
  );
}

/** The table that a range variable names; undefined for system catalogues. */
export function tableOf(
  { schema, searchPath }: Walk,
  { schemaname, relname = '' }: RangeVar,
): string | undefined {
  return schema.resolve(schemaname, relname, searchPath);
}

/** The table that a list of name parts means, as DROP and COMMENT have it. */
export function tableOfParts(walk: Walk, parts: string[]): string | undefined {
  const [relname, schemaname] = [...parts].reverse();
  return relname === undefined
    ? undefined
    : tableOf(walk, { relname, schemaname });
}

/** Whether the session alone sees the relation. */
export function isTemporary({ relpersistence, schemaname }: RangeVar): boolean {
  return relpersistence === 't' || schemaname === 'pg_temp';
}
