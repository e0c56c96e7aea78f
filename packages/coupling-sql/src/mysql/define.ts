import { Scope } from '../access/Scope';
import type {
  AlterTable,
  ColumnDef,
  CreateTable,
  CreateView,
  ForeignKey,
  ObjectName,
} from './ast';
import { columnsIn } from './expression';
import { partsOf, tableOf } from './names';
import { query } from './query';
import type { Walk } from './walk';

/** Notes that the tables themselves are made, changed or dropped. */
export function defines(walk: Walk, names: ObjectName[]) {
  for (const name of names) walk.log.define(tableOf(walk, name));
}

/** CREATE TABLE, also AS a query, which fills it. */
export function createTable(walk: Walk, statement: CreateTable, scope: Scope) {
  const { name, temporary, columns, constraints, query: source } = statement;
  if (source) query(walk, source, scope.inner());
  columnsIn(walk, [columns, constraints], scope.inner());
  copied(walk, statement);
  if (temporary) {
    walk.visited.add(name);
    return;
  }
  defines(walk, [name]);
  if (source) walk.log.write(tableOf(walk, name));
  addForeignKeys(walk, name, [
    ...columns.flatMap(keysOfColumn),
    ...constraints.flatMap(({ ForeignKey: key }) => key ?? []),
  ]);
}

/** LIKE takes over the columns of a table; neither it nor its rows change. */
function copied(walk: Walk, { like }: CreateTable) {
  for (const name of Object.values(like ?? {})) walk.visited.add(name.name);
}

/** CREATE VIEW: what its query reads is read by whoever reads the view. */
export function createView(walk: Walk, statement: CreateView, scope: Scope) {
  defines(walk, [statement.name]);
  query(walk, statement.query, scope.inner());
}

export function alterTable(walk: Walk, { name, operations }: AlterTable) {
  defines(walk, [name]);
  columnsIn(walk, operations, Scope.root());
  const keys = operations.flatMap(operation => {
    if (typeof operation === 'string') return [];
    const { AddConstraint: constraint, AddColumn: column } = operation;
    const { To, As } = operation.RenameTable?.table_name ?? {};
    const renamed = To ?? As;
    if (renamed) rename(walk, name, renamed);
    const dropped = operation.DropForeignKey ?? operation.DropConstraint;
    walk.log.dropConstraint(tableOf(walk, name), dropped?.name.value);
    const key = constraint?.constraint.ForeignKey;
    return [
      ...(key ? [key] : []),
      ...(column ? keysOfColumn(column.column_def) : []),
    ];
  });
  addForeignKeys(walk, name, keys);
}

/** The new name is defined, as the old one is. */
export function rename(walk: Walk, from: ObjectName, to: ObjectName) {
  defines(walk, [to]);
  walk.log.rename(tableOf(walk, from), tableOf(walk, to));
}

/** MariaDB heeds `REFERENCES` at a column; MySQL parses it and does nothing. */
function keysOfColumn({ options }: ColumnDef): ForeignKey[] {
  return options.flatMap(({ option }) =>
    typeof option === 'object' ? option.ForeignKey ?? [] : [],
  );
}

function addForeignKeys(walk: Walk, table: ObjectName, keys: ForeignKey[]) {
  keys.forEach(({ name, foreign_table: to }, index) => {
    const generated = `${partsOf(table).at(-1)}_ibfk_${index + 1}`;
    walk.log.addForeignKey(
      tableOf(walk, table),
      tableOf(walk, to),
      name?.value ?? generated,
    );
  });
}
