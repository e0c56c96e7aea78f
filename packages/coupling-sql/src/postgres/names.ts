import type { Node, RangeVar } from 'libpg-query';
import { tableName } from '../schema/tableName';
import type { Walk } from './walk';

/** The texts of a list of names. */
export function texts(nodes: Node[] = []): string[] {
  return nodes.flatMap(node =>
    'String' in node ? [node.String.sval ?? ''] : [],
  );
}

/**
 * The table that a range variable names; undefined for system catalogues and
 * temporary tables.
 *
 * @param isNew - it is being made, which happens in the first schema
 */
export function tableOf(
  walk: Walk,
  range: RangeVar,
  isNew = false,
): string | undefined {
  walk.visited.add(range);
  if (isTemporary(range)) return undefined;
  const { schemaname, relname = '' } = range;
  if (schemaname !== undefined) return walk.schema.resolve(schemaname, relname);
  if (!isNew && walk.names.isTemporary(relname)) return undefined;
  const path = pathOf(walk);
  const places = isNew ? path.slice(0, 1) : path;
  // ALTER TABLE and GRANT name sequences, too.
  const sequence = places
    .map(each => tableName(each, relname))
    .find(each => knownObject(walk, 'sequence', each));
  const table = sequence ?? walk.schema.resolve(undefined, relname, places);
  if (table !== undefined) {
    const isKnown = sequence !== undefined || walk.schema.isKnown(table);
    noteDoubt(walk, table, relname, places, isKnown);
  }
  return table;
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
  return relpersistence === 't' || schemaname?.startsWith('pg_temp') === true;
}

/** The parts of a range variable's name. */
export function partsOfRange({ schemaname, relname = '' }: RangeVar): string[] {
  return schemaname === undefined ? [relname] : [schemaname, relname];
}

/**
 * The full name of something that is no table; undefined for what is the
 * database's own or the session's.
 */
export function objectName(
  walk: Walk,
  kind: string,
  parts: string[],
  isNew = false,
): string | undefined {
  const [name, schema] = [...parts].reverse();
  if (name === undefined) return undefined;
  if (schema !== undefined) {
    return schema === 'pg_catalog' || schema.startsWith('pg_temp')
      ? undefined
      : tableName(schema, name);
  }
  if (!isNew && walk.names.isTemporary(name)) return undefined;
  const path = pathOf(walk);
  const places = isNew ? path.slice(0, 1) : path;
  const all = places.map(each => tableName(each, name));
  const known = all.find(each => knownObject(walk, kind, each));
  const found = known ?? all[0] ?? tableName(undefined, name);
  noteDoubt(walk, found, name, places, known !== undefined);
  return found;
}

/** What is known of something that is no table. */
export function knownObject(walk: Walk, kind: string, name: string) {
  return walk.names.object(kind, name) ?? walk.schema.object(kind, name);
}

/** Where unqualified names are looked up. */
export function pathOf({ names, schema }: Walk): string[] {
  return names.searchPath ?? schema.searchPath;
}

/** Says so when a name without a schema may mean something else. */
function noteDoubt(
  walk: Walk,
  found: string,
  name: string,
  places: string[],
  isKnown: boolean,
) {
  if (!walk.names.isCertain) walk.log.notFollowed({ cause: 'search-path' });
  if (isKnown || places.length < 2) return;
  walk.log.mayBe(
    found,
    places.map(each => tableName(each, name)),
  );
}
