import type {
  AlterExtensionContentsStmt,
  AlterObjectDependsStmt,
  AlterOwnerStmt,
  AlterPublicationStmt,
  AlterSeqStmt,
  AlterTypeStmt,
  CommentStmt,
  CreateCastStmt,
  CreateDomainStmt,
  CreateEventTrigStmt,
  CreateExtensionStmt,
  CreateForeignTableStmt,
  CreatePublicationStmt,
  CreateSeqStmt,
  CreateStatsStmt,
  DefineStmt,
  ImportForeignSchemaStmt,
  Node,
  SecLabelStmt,
} from 'libpg-query';
import { callNamed } from './calls';
import { createTable, expressions } from './define';
import { schemaOption } from './grants';
import { isTemporary, partsOfRange, pathOf, tableOf, texts } from './names';
import {
  defineNamed,
  defineRange,
  defines,
  kindDefined,
  touch,
} from './objects';
import type { Walk } from './walk';

export function comment(walk: Walk, { objtype, object }: CommentStmt) {
  defineNamed(walk, objtype, object);
}

export function label(walk: Walk, { objtype, object }: SecLabelStmt) {
  defineNamed(walk, objtype, object);
}

export function changeOwner(walk: Walk, statement: AlterOwnerStmt) {
  const { relation, object, objectType } = statement;
  if (relation) defineRange(walk, objectType, relation);
  else defineNamed(walk, objectType, object);
}

export function dependOn(walk: Walk, statement: AlterObjectDependsStmt) {
  const { relation, object, objectType } = statement;
  if (relation) defineRange(walk, objectType, relation);
  else defineNamed(walk, objectType, object);
}

/** An extension may take anything in, or let it go. */
export function extensionContents(
  walk: Walk,
  { objtype, object }: AlterExtensionContentsStmt,
) {
  defineNamed(walk, objtype, object);
}

/** An extension is the database's, but for the schema it is told to be in. */
export function createExtension(walk: Walk, { options }: CreateExtensionStmt) {
  const name = schemaOption(options);
  if (name !== undefined) walk.log.touch({ kind: 'schema', name, isNew: true });
}

export function createSequence(walk: Walk, statement: CreateSeqStmt) {
  const { sequence, options } = statement;
  if (!sequence) return;
  walk.visited.add(sequence);
  if (isTemporary(sequence)) return;
  const on = owner(walk, options);
  touch(walk, 'sequence', partsOfRange(sequence), { isNew: true, on });
}

export function alterSequence(walk: Walk, statement: AlterSeqStmt) {
  const { sequence, options } = statement;
  if (!sequence) return;
  walk.visited.add(sequence);
  touch(walk, 'sequence', partsOfRange(sequence), {
    on: owner(walk, options),
  });
}

/** The table of `OWNED BY table.column`, on which the sequence then hangs. */
export function owner(walk: Walk, options: Node[] = []): string | undefined {
  for (const each of options) {
    if (!('DefElem' in each) || each.DefElem.defname !== 'owned_by') continue;
    const { arg } = each.DefElem;
    const parts = arg && 'List' in arg ? texts(arg.List.items) : [];
    const [relname, schemaname] = parts.slice(0, -1).reverse();
    if (relname !== undefined) return tableOf(walk, { relname, schemaname });
  }
  return undefined;
}

/** Aggregates, operators, types, collations and parts of text search. */
export function createOther(walk: Walk, statement: DefineStmt) {
  const { kind, defnames, args, definition } = statement;
  const told = kindDefined(kind);
  if (told === undefined) walk.log.notFollowed({ cause: 'part', name: kind });
  // Its parts are names of functions, which run when it is used.
  else touch(walk, told, texts(defnames), { isNew: true });
  expressions(walk, [args, definition]);
}

export function createDomain(walk: Walk, statement: CreateDomainStmt) {
  touch(walk, 'type', texts(statement.domainname), { isNew: true });
  expressions(walk, statement.constraints);
}

export function alterType(walk: Walk, { typeName, options }: AlterTypeStmt) {
  touch(walk, 'type', texts(typeName));
  expressions(walk, options);
}

/** Statistics hang on the tables they are of. */
export function createStatistics(walk: Walk, statement: CreateStatsStmt) {
  for (const relation of statement.relations ?? []) {
    if ('RangeVar' in relation) defines(walk, relation.RangeVar);
  }
  // They may be in another schema than the table.
  touch(walk, 'statistics', texts(statement.defnames), { isNew: true });
  expressions(walk, statement.exprs);
}

/** What is published leaves the database. */
export function createPublication(
  walk: Walk,
  statement: CreatePublicationStmt,
) {
  const { pubname: name = '', pubobjects, for_all_tables: all } = statement;
  walk.log.touch({ kind: 'publication', name, isNew: true });
  published(walk, pubobjects);
  if (all) walk.log.notFollowed({ cause: 'database' });
}

export function alterPublication(walk: Walk, statement: AlterPublicationStmt) {
  const { pubname: name = '', pubobjects, for_all_tables: all } = statement;
  walk.log.touch({ kind: 'publication', name });
  published(walk, pubobjects);
  if (all) walk.log.notFollowed({ cause: 'database' });
}

function published(walk: Walk, objects: Node[] = []) {
  for (const each of objects) {
    if (!('PublicationObjSpec' in each)) continue;
    const { pubobjtype, name, pubtable } = each.PublicationObjSpec;
    if (pubtable) {
      walk.visited.add(pubtable);
      defines(walk, pubtable.relation);
      expressions(walk, pubtable.whereClause);
    }
    if (pubobjtype === 'PUBLICATIONOBJ_TABLES_IN_SCHEMA') {
      walk.log.defineSchema(name);
    }
    if (pubobjtype === 'PUBLICATIONOBJ_TABLES_IN_CUR_SCHEMA') {
      walk.log.defineSchema(pathOf(walk)[0]);
    }
  }
}

/** It runs whenever anybody changes the database. */
export function createEventTrigger(
  walk: Walk,
  { trigname: name = '', funcname }: CreateEventTrigStmt,
) {
  walk.log.touch({ kind: 'event trigger', name, isNew: true });
  callNamed(walk, texts(funcname));
}

/** What a cast runs, it runs wherever the types meet. */
export function createCast(walk: Walk, { func }: CreateCastStmt) {
  if (!func) return;
  walk.visited.add(func);
  callNamed(walk, texts(func.objname));
}

/** What stands behind the table is elsewhere, perhaps another's table. */
export function createForeignTable(
  walk: Walk,
  { base }: CreateForeignTableStmt,
) {
  if (base) {
    walk.visited.add(base);
    createTable(walk, base);
  }
  walk.log.notFollowed({ cause: 'elsewhere' });
}

export function importForeignSchema(
  walk: Walk,
  statement: ImportForeignSchemaStmt,
) {
  const { local_schema: schemaname, table_list: tables = [] } = statement;
  for (const table of tables) {
    if (!('RangeVar' in table)) continue;
    walk.visited.add(table.RangeVar);
    if (statement.list_type !== 'FDW_IMPORT_SCHEMA_LIMIT_TO') continue;
    const { relname } = table.RangeVar;
    defines(walk, { relname, schemaname }, true);
  }
  if (schemaname !== undefined) {
    walk.log.touch({ kind: 'schema', name: schemaname, isNew: true });
  }
  walk.log.notFollowed({ cause: 'elsewhere' });
}
