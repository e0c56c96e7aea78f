import type {
  AlterObjectSchemaStmt,
  AlterTableStmt,
  CreateSchemaStmt,
  CreateStmt,
  DropStmt,
  Node,
  RangeVar,
  RenameStmt,
  ViewStmt,
} from 'libpg-query';
import { Scope } from '../access/Scope';
import { partsOfTable, tableName } from '../schema/tableName';
import { columnsIn } from './expression';
import { addedForeignKeys, tableForeignKeys } from './foreignKeys';
import { partsOfRange, pathOf, tableOf, texts } from './names';
import {
  defineNamed,
  defineRange,
  defines,
  dropTable,
  partsOfObject,
  TABLES,
  told,
} from './objects';
import type { Walk } from './walk';

/** CREATE TABLE; becoming a partition or child changes the parent too. */
export function createTable(walk: Walk, statement: CreateStmt) {
  const { relation, inhRelations = [], tableElts = [] } = statement;
  if (!relation) return;
  defines(walk, relation, true);
  for (const parent of inhRelations) {
    if ('RangeVar' in parent) defines(walk, parent.RangeVar);
  }
  for (const element of tableElts) copiedTable(walk, element);
  tableForeignKeys(walk, relation, statement);
  expressions(walk, [
    tableElts,
    statement.constraints,
    statement.partspec,
    statement.partbound,
    statement.options,
  ]);
}

/** LIKE takes over the columns of a table; neither it nor its rows change. */
function copiedTable(walk: Walk, element: Node) {
  if (!('TableLikeClause' in element)) return;
  const { relation } = element.TableLikeClause;
  if (relation) walk.visited.add(relation);
}

/** Walks expressions that stand outside of any query. */
export function expressions(walk: Walk, parts: unknown) {
  columnsIn(walk, parts, Scope.root());
}

/** CREATE SCHEMA; what it makes besides is in the schema if nothing else is said. */
export function createSchema(walk: Walk, statement: CreateSchemaStmt) {
  const { schemaElts = [], authrole } = statement;
  const schemaname = statement.schemaname ?? authrole?.rolename;
  if (schemaname === undefined) {
    walk.log.notFollowed({
      cause: 'part',
      name: 'CREATE SCHEMA AUTHORIZATION',
    });
    return;
  }
  walk.log.touch({ kind: 'schema', name: schemaname, isNew: true });
  const names = {
    ...walk.names,
    searchPath: [schemaname, ...pathOf(walk)],
  };
  const within: Walk = { ...walk, names };
  for (const element of schemaElts) within.query(element, Scope.root());
}

export function alterTable(walk: Walk, statement: AlterTableStmt) {
  const { relation, objtype, cmds = [] } = statement;
  if (!relation) return;
  defineRange(walk, objtype, relation);
  for (const command of cmds) {
    if (!('AlterTableCmd' in command)) continue;
    const { def, subtype, name, behavior } = command.AlterTableCmd;
    walk.visited.add(command.AlterTableCmd);
    if (subtype === 'AT_DropConstraint' && TABLES.has(objtype)) {
      walk.log.dropConstraint(tableOf(walk, relation), name);
    }
    if (behavior === 'DROP_CASCADE') {
      walk.log.cascade(told(objtype, partsOfRange(relation)));
    }
    if (!def) continue;
    if ('PartitionCmd' in def && def.PartitionCmd.name) {
      defineRange(walk, objtype, def.PartitionCmd.name);
    }
    // INHERIT and NO INHERIT change the parent, too.
    if ('RangeVar' in def) defines(walk, def.RangeVar);
    addedForeignKeys(walk, relation, [def]);
    expressions(walk, def);
  }
}

/** CREATE VIEW: what its query reads is read by whoever reads the view. */
export function createView(
  walk: Walk,
  { view, query }: ViewStmt,
  scope: Scope,
) {
  defines(walk, view, true);
  if (query) walk.query(query, scope.inner());
}

export function drop(
  walk: Walk,
  { objects = [], removeType, behavior }: DropStmt,
) {
  for (const object of objects) {
    const parts = partsOfObject(walk, object);
    if (isTemporaryObject(walk, parts)) continue;
    defineNamed(walk, removeType, object);
    if (TABLES.has(removeType)) dropTable(walk, parts);
    if (behavior === 'DROP_CASCADE') walk.log.cascade(told(removeType, parts));
  }
}

function isTemporaryObject({ names }: Walk, parts: string[]): boolean {
  return parts.length === 1 && names.isTemporary(parts[0]);
}

export function rename(walk: Walk, statement: RenameStmt) {
  const { relation, renameType, newname, subname, object, behavior } =
    statement;
  if (renameType === 'OBJECT_SCHEMA') walk.log.defineSchema(subname);
  else if (relation) defineRange(walk, renameType, relation);
  else if (object) defineNamed(walk, renameType, object);
  else if (subname !== undefined) {
    defineNamed(walk, renameType, { String: { sval: subname } });
  }
  if (relation && newname !== undefined && TABLES.has(renameType)) {
    move(walk, relation, { name: newname });
  }
  if (relation && behavior === 'DROP_CASCADE') {
    walk.log.cascade(told(renameType, partsOfRange(relation)));
  }
}

/** ALTER … SET SCHEMA: both schemas change. */
export function setSchema(walk: Walk, statement: AlterObjectSchemaStmt) {
  const { relation, newschema: schema, objectType, object } = statement;
  if (relation) defineRange(walk, objectType, relation);
  else defineNamed(walk, objectType, object);
  if (schema === undefined) return;
  if (relation && TABLES.has(objectType)) move(walk, relation, { schema });
  else walk.log.touch({ kind: 'schema', name: schema });
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
  const renamed = tableName(to.schema, to.name);
  if (touchedSequence(walk, from)) return;
  walk.log.rename(from, renamed);
}

function touchedSequence(walk: Walk, name: string): boolean {
  return Boolean(
    walk.names.object('sequence', name) ?? walk.schema.object('sequence', name),
  );
}

/** All tables of schemas. */
export function defineSchemas(walk: Walk, names: Node[] = []) {
  texts(names).forEach(name => walk.log.defineSchema(name));
}
