import type {
  AlterObjectSchemaStmt,
  AlterTableStmt,
  CommentStmt,
  CreateStmt,
  DropStmt,
  GrantStmt,
  Node,
  RangeVar,
  RenameStmt,
  ViewStmt,
} from 'libpg-query';
import type { Scope } from '../access/Scope';
import { partsOfTable, tableName } from '../schema/tableName';
import { addedForeignKeys, tableForeignKeys } from './foreignKeys';
import { isTemporary, tableOf, tableOfParts, texts } from './names';
import type { Walk } from './walk';

type ObjectType = NonNullable<DropStmt['removeType']>;

/** Kinds of objects that are tables to whoever queries them. */
const TABLES = new Set<ObjectType | undefined>([
  'OBJECT_TABLE',
  'OBJECT_VIEW',
  'OBJECT_MATVIEW',
  'OBJECT_FOREIGN_TABLE',
]);

/** Kinds of objects that belong to a table, named after it in a list. */
const PARTS_OF_TABLES = new Set<ObjectType | undefined>([
  'OBJECT_COLUMN',
  'OBJECT_POLICY',
  'OBJECT_RULE',
  'OBJECT_TABCONSTRAINT',
  'OBJECT_TRIGGER',
]);

/** Notes that the table itself is made, changed or dropped. */
export function defines(walk: Walk, range: RangeVar | undefined) {
  if (range && !isTemporary(range)) walk.log.define(tableOf(walk, range));
}

/** CREATE TABLE; becoming a partition or child changes the parent too. */
export function createTable(walk: Walk, statement: CreateStmt) {
  const { relation, inhRelations = [] } = statement;
  if (!relation || isTemporary(relation)) return;
  defines(walk, relation);
  for (const parent of inhRelations) {
    if ('RangeVar' in parent) defines(walk, parent.RangeVar);
  }
  tableForeignKeys(walk, relation, statement);
}

export function alterTable(walk: Walk, statement: AlterTableStmt) {
  const { relation, objtype, cmds = [] } = statement;
  if (!relation || !TABLES.has(objtype)) return;
  defines(walk, relation);
  for (const command of cmds) {
    if (!('AlterTableCmd' in command)) continue;
    const { def, subtype, name } = command.AlterTableCmd;
    if (subtype === 'AT_DropConstraint') {
      walk.log.dropConstraint(tableOf(walk, relation), name);
    }
    if (def && 'PartitionCmd' in def) defines(walk, def.PartitionCmd.name);
    if (def) addedForeignKeys(walk, relation, [def]);
  }
}

/** CREATE VIEW: what its query reads is read by whoever reads the view. */
export function createView(
  walk: Walk,
  { view, query }: ViewStmt,
  scope: Scope,
) {
  defines(walk, view);
  if (query) walk.query(query, scope.inner());
}

export function drop(walk: Walk, { objects = [], removeType }: DropStmt) {
  for (const object of objects) {
    if (removeType === 'OBJECT_SCHEMA') defineSchemas(walk, [object]);
    defineNamed(walk, removeType, object);
    if (TABLES.has(removeType) && 'List' in object) {
      walk.log.drop(tableOfParts(walk, texts(object.List.items)));
    }
  }
}

export function comment(walk: Walk, { objtype, object }: CommentStmt) {
  if (object) defineNamed(walk, objtype, object);
}

function defineNamed(walk: Walk, kind: ObjectType | undefined, object: Node) {
  const parts = 'List' in object ? texts(object.List.items) : [];
  if (TABLES.has(kind)) walk.log.define(tableOfParts(walk, parts));
  if (PARTS_OF_TABLES.has(kind)) {
    walk.log.define(tableOfParts(walk, parts.slice(0, -1)));
  }
}

export function rename(walk: Walk, statement: RenameStmt) {
  const { relation, renameType, newname, subname } = statement;
  if (renameType === 'OBJECT_SCHEMA') walk.log.defineSchema(subname);
  if (renameType === 'OBJECT_INDEX' || renameType === 'OBJECT_SEQUENCE') return;
  defines(walk, relation);
  if (relation && newname !== undefined && TABLES.has(renameType)) {
    move(walk, relation, { name: newname });
  }
}

/** ALTER TABLE … SET SCHEMA. */
export function setSchema(walk: Walk, statement: AlterObjectSchemaStmt) {
  const { relation, newschema: schema, objectType } = statement;
  defines(walk, relation);
  if (relation && schema !== undefined && TABLES.has(objectType)) {
    move(walk, relation, { schema });
  }
}

/** The table stays where it is, but for what is changed. */
function move(
  walk: Walk,
  relation: RangeVar,
  changed: { schema?: string; name?: string },
) {
  const from = tableOf(walk, relation);
  if (from === undefined) return;
  const [name, schema] = partsOfTable(from).reverse();
  const to = { schema, name, ...changed };
  walk.log.rename(from, tableName(to.schema, to.name));
}

/** GRANT and REVOKE change who may use the table. */
export function grant(walk: Walk, statement: GrantStmt) {
  if (statement.objtype !== 'OBJECT_TABLE') return;
  if (statement.targtype === 'ACL_TARGET_ALL_IN_SCHEMA') {
    defineSchemas(walk, statement.objects);
  }
  for (const object of statement.objects ?? []) {
    if ('RangeVar' in object) defines(walk, object.RangeVar);
  }
}

function defineSchemas(walk: Walk, names: Node[] = []) {
  texts(names).forEach(name => walk.log.defineSchema(name));
}
