import type { DropStmt, Node, RangeVar } from 'libpg-query';
import { tableName } from '../schema/tableName';
import {
  knownObject,
  objectName,
  partsOfRange,
  tableOf,
  tableOfParts,
  texts,
} from './names';
import type { Walk } from './walk';

export type ObjectType = NonNullable<DropStmt['removeType']>;

/** Kinds of objects that are tables to whoever queries them. */
export const TABLES = new Set<ObjectType | undefined>([
  'OBJECT_TABLE',
  'OBJECT_VIEW',
  'OBJECT_MATVIEW',
  'OBJECT_FOREIGN_TABLE',
]);

/** Kinds of objects that belong to a table, named after it in a list. */
const PARTS_OF_TABLES = new Set<ObjectType | undefined>([
  'OBJECT_COLUMN',
  'OBJECT_DEFAULT',
  'OBJECT_POLICY',
  'OBJECT_RULE',
  'OBJECT_TABCONSTRAINT',
  'OBJECT_TRIGGER',
]);

/** Kinds of objects that stand in a schema by themselves. */
const IN_SCHEMAS: Partial<Record<ObjectType, string>> = {
  OBJECT_AGGREGATE: 'function',
  OBJECT_ATTRIBUTE: 'type',
  OBJECT_COLLATION: 'collation',
  OBJECT_CONVERSION: 'conversion',
  OBJECT_DOMAIN: 'type',
  OBJECT_DOMCONSTRAINT: 'type',
  OBJECT_FUNCTION: 'function',
  OBJECT_INDEX: 'index',
  OBJECT_OPCLASS: 'operator class',
  OBJECT_OPERATOR: 'operator',
  OBJECT_OPFAMILY: 'operator family',
  OBJECT_PROCEDURE: 'function',
  OBJECT_ROUTINE: 'function',
  OBJECT_SEQUENCE: 'sequence',
  OBJECT_STATISTIC_EXT: 'statistics',
  OBJECT_TSCONFIGURATION: 'text search configuration',
  OBJECT_TSDICTIONARY: 'text search dictionary',
  OBJECT_TSPARSER: 'text search parser',
  OBJECT_TSTEMPLATE: 'text search template',
  OBJECT_TYPE: 'type',
};

/** Kinds of objects that work on tables and have a name alone. */
const ALONE: Partial<Record<ObjectType, string>> = {
  OBJECT_EVENT_TRIGGER: 'event trigger',
  OBJECT_PUBLICATION: 'publication',
  OBJECT_SUBSCRIPTION: 'subscription',
};

/** Kinds of objects that are the database's or the server's: nobody's data. */
const OF_THE_DATABASE = new Set<ObjectType | undefined>([
  'OBJECT_ACCESS_METHOD',
  'OBJECT_CAST',
  'OBJECT_DATABASE',
  'OBJECT_EXTENSION',
  'OBJECT_FDW',
  'OBJECT_FOREIGN_SERVER',
  'OBJECT_LANGUAGE',
  'OBJECT_LARGEOBJECT',
  'OBJECT_PARAMETER_ACL',
  'OBJECT_ROLE',
  'OBJECT_TABLESPACE',
  'OBJECT_TRANSFORM',
  'OBJECT_USER_MAPPING',
]);

/** What CREATE makes of a kind that stands in a schema by itself. */
export function kindDefined(kind: string | undefined): string | undefined {
  return IN_SCHEMAS[kind as ObjectType];
}

/** Notes that the table itself is made, changed or dropped. */
export function defines(
  walk: Walk,
  range: RangeVar | undefined,
  isNew = false,
) {
  if (!range) return;
  const table = tableOf(walk, range, isNew);
  if (table === undefined) return;
  const sequence = knownObject(walk, 'sequence', table);
  if (sequence) touch(walk, 'sequence', partsOfRange(range));
  else walk.log.define(table);
}

/** Notes that something which is no table is made, changed or dropped. */
export function touch(
  walk: Walk,
  kind: string,
  parts: string[],
  { isNew = false, on }: { isNew?: boolean; on?: string } = {},
) {
  const name = objectName(walk, kind, parts, isNew);
  if (name === undefined) return;
  const table = on ?? knownObject(walk, kind, name)?.on;
  walk.log.touch({
    kind,
    name,
    ...(table !== undefined && { on: table }),
    ...(isNew && { isNew: true as const }),
  });
}

/**
 * Notes that the object of a kind that a node names is changed or dropped, as
 * DROP, COMMENT, GRANT, ALTER … OWNER and the like have it.
 */
export function defineNamed(
  walk: Walk,
  kind: ObjectType | undefined,
  object: Node | undefined,
) {
  const parts = partsOfObject(walk, object);
  if (TABLES.has(kind)) defines(walk, rangeOf(parts));
  else if (PARTS_OF_TABLES.has(kind))
    defines(walk, rangeOf(parts.slice(0, -1)));
  else if (kind === 'OBJECT_SCHEMA') walk.log.defineSchema(parts[0]);
  else if (kind && IN_SCHEMAS[kind]) {
    // Of a constraint's domain, the name stands before the constraint's.
    touch(walk, IN_SCHEMAS[kind], withoutMethod(kind, parts));
  } else if (kind && ALONE[kind]) {
    walk.log.touch({ kind: ALONE[kind], name: tableName(undefined, parts[0]) });
  } else if (!OF_THE_DATABASE.has(kind)) {
    walk.log.notFollowed({ cause: 'part', name: kind });
  }
}

/** The same where the object is named like a table, by a range variable. */
export function defineRange(
  walk: Walk,
  kind: ObjectType | undefined,
  range: RangeVar,
) {
  if (kind && IN_SCHEMAS[kind]) {
    walk.visited.add(range);
    touch(walk, IN_SCHEMAS[kind], partsOfRange(range));
  } else defines(walk, range);
}

/** A name of an object, for people. */
export function told(kind: ObjectType | undefined, parts: string[]): string {
  const word = (kind ?? '').replace(/^OBJECT_/, '').toLowerCase();
  return `${word.replaceAll('_', ' ')} ${parts.join('.')}`;
}

/** The parts of a name, however the kind of object is named. */
export function partsOfObject(walk: Walk, object: Node | undefined): string[] {
  if (!object) return [];
  if ('List' in object) {
    const items = object.List.items ?? [];
    const [first] = items;
    return first && 'TypeName' in first
      ? texts(first.TypeName.names)
      : texts(items);
  }
  if ('ObjectWithArgs' in object) {
    walk.visited.add(object.ObjectWithArgs);
    return texts(object.ObjectWithArgs.objname);
  }
  if ('TypeName' in object) return texts(object.TypeName.names);
  if ('RangeVar' in object) {
    walk.visited.add(object.RangeVar);
    return partsOfRange(object.RangeVar);
  }
  return texts([object]);
}

/** Operator classes and families are named after their access method. */
function withoutMethod(kind: ObjectType, parts: string[]): string[] {
  return kind === 'OBJECT_OPCLASS' || kind === 'OBJECT_OPFAMILY'
    ? parts.slice(1)
    : parts;
}

function rangeOf(parts: string[]): RangeVar {
  const [relname, schemaname] = [...parts].reverse();
  return { relname, schemaname };
}

/** Drops of tables are told apart, as others may be made in their place. */
export function dropTable(walk: Walk, parts: string[]) {
  walk.log.drop(tableOfParts(walk, parts));
}
