import type { ColumnDef, CreateStmt, Node } from 'libpg-query';
import type { ObjectDefinition } from '../../schema/sqlSchema';
import { partsOfTable, tableName } from '../../schema/tableName';
import { isTemporary, texts } from '../names';
import { kindDefined } from '../objects';

/** Tells the full name of what a statement makes. */
type NameOf = (parts: string[]) => string;

const SERIAL = /^(?:big|small)?serial[248]?$/;

/**
 * What a statement makes besides tables, and what it hangs on, so that later
 * statements can be told to change the table it is of.
 */
export function objectsMade(node: Node, nameOf: NameOf): ObjectDefinition[] {
  if ('CreateStmt' in node) return ofTable(node.CreateStmt, nameOf);
  if ('AlterTableStmt' in node) {
    const { relation, cmds = [] } = node.AlterTableStmt;
    return cmds.flatMap(command => {
      const def =
        'AlterTableCmd' in command ? command.AlterTableCmd.def : undefined;
      return def && relation
        ? ofTable({ relation, tableElts: [def] }, nameOf)
        : [];
    });
  }
  if ('CreateSeqStmt' in node || 'AlterSeqStmt' in node) {
    return sequence(node, nameOf);
  }
  if ('IndexStmt' in node) {
    const { idxname, relation } = node.IndexStmt;
    if (!relation || idxname === undefined || isTemporary(relation)) return [];
    const on = nameOf(partsOf(relation));
    return [{ kind: 'index', name: beside(on, idxname), on }];
  }
  if ('CreateSchemaStmt' in node) {
    const { schemaname, schemaElts = [] } = node.CreateSchemaStmt;
    if (schemaname === undefined) return [];
    const within: NameOf = parts =>
      nameOf(parts.length === 1 ? [schemaname, ...parts] : parts);
    return [
      { kind: 'schema', name: schemaname },
      ...schemaElts.flatMap(each => objectsMade(each, within)),
    ];
  }
  return others(node, nameOf);
}

/** Sequences of serial and identity columns, and indexes of keys. */
function ofTable(
  { relation, tableElts = [] }: CreateStmt,
  nameOf: NameOf,
): ObjectDefinition[] {
  if (!relation || isTemporary(relation)) return [];
  const on = nameOf(partsOf(relation));
  return tableElts.flatMap(element => {
    if ('Constraint' in element) {
      const { conname } = element.Constraint;
      return conname === undefined
        ? []
        : [{ kind: 'index', name: beside(on, conname), on }];
    }
    if (!('ColumnDef' in element)) return [];
    const { ColumnDef: column } = element;
    return numbersItself(column)
      ? [
          {
            kind: 'sequence',
            name: beside(
              on,
              `${relation.relname ?? ''}_${column.colname ?? ''}_seq`,
            ),
            on,
          },
        ]
      : [];
  });
}

function numbersItself({ typeName, constraints = [] }: ColumnDef): boolean {
  return (
    SERIAL.test(texts(typeName?.names).pop() ?? '') ||
    constraints.some(
      each =>
        'Constraint' in each && each.Constraint.contype === 'CONSTR_IDENTITY',
    )
  );
}

function sequence(node: Node, nameOf: NameOf): ObjectDefinition[] {
  const { sequence: relation, options = [] } =
    'CreateSeqStmt' in node
      ? node.CreateSeqStmt
      : ('AlterSeqStmt' in node && node.AlterSeqStmt) || {};
  if (!relation || isTemporary(relation)) return [];
  const owner = options.flatMap(each =>
    'DefElem' in each && each.DefElem.defname === 'owned_by'
      ? each.DefElem.arg ?? []
      : [],
  )[0];
  const parts =
    owner && 'List' in owner ? texts(owner.List.items).slice(0, -1) : [];
  return [
    {
      kind: 'sequence',
      name: nameOf(partsOf(relation)),
      ...(parts.length > 0 && { on: nameOf(parts) }),
    },
  ];
}

function others(node: Node, nameOf: NameOf): ObjectDefinition[] {
  const made = (kind: string, names: Node[] | undefined) => {
    const parts = texts(names);
    return parts.length === 0 ? [] : [{ kind, name: nameOf(parts) }];
  };
  if ('CreateFunctionStmt' in node) {
    return made('function', node.CreateFunctionStmt.funcname);
  }
  if ('CreateEnumStmt' in node)
    return made('type', node.CreateEnumStmt.typeName);
  if ('CreateRangeStmt' in node) {
    return made('type', node.CreateRangeStmt.typeName);
  }
  if ('CreateDomainStmt' in node) {
    return made('type', node.CreateDomainStmt.domainname);
  }
  if ('CompositeTypeStmt' in node && node.CompositeTypeStmt.typevar) {
    const parts = partsOf(node.CompositeTypeStmt.typevar);
    return [{ kind: 'type', name: nameOf(parts) }];
  }
  if ('CreateStatsStmt' in node) {
    const { defnames, relations = [] } = node.CreateStatsStmt;
    const [first] = relations;
    const on = first && 'RangeVar' in first && nameOf(partsOf(first.RangeVar));
    return made('statistics', defnames).map(each => ({
      ...each,
      ...(on && { on }),
    }));
  }
  if ('CreatePublicationStmt' in node) {
    const { pubname: name = '' } = node.CreatePublicationStmt;
    return [{ kind: 'publication', name }];
  }
  if ('CreateEventTrigStmt' in node) {
    const { trigname: name = '' } = node.CreateEventTrigStmt;
    return [{ kind: 'event trigger', name }];
  }
  if (!('DefineStmt' in node)) return [];
  const { kind, defnames } = node.DefineStmt;
  const defined = kindDefined(kind);
  return defined === undefined ? [] : made(defined, defnames);
}

function partsOf({
  schemaname,
  relname = '',
}: {
  schemaname?: string;
  relname?: string;
}) {
  return schemaname === undefined ? [relname] : [schemaname, relname];
}

/** A name in the schema of a table. */
function beside(table: string, name: string): string {
  const [, schema] = partsOfTable(table).reverse();
  return tableName(schema, name);
}
