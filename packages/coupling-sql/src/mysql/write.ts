import type { Scope } from '../access/Scope';
import type {
  Assignment,
  Delete,
  Insert,
  ObjectName,
  TableFactor,
  TableWithJoins,
  Update,
} from './ast';
import { columnsIn, conditions } from './expression';
import { from, writeTable } from './from';
import { partsOf, tableOf } from './names';
import { query } from './query';
import type { Walk } from './walk';

/** INSERT and REPLACE, with their source query and ON DUPLICATE KEY. */
export function insert(walk: Walk, statement: Insert, scope: Scope) {
  const { table, source, assignments, on } = statement;
  if (source) query(walk, source, scope.beside());
  if (table.TableName) {
    scope.relations.push({
      alias: partsOf(table.TableName).at(-1)?.toLowerCase(),
      shape: writeTable(walk, table.TableName),
    });
  }
  assigned(walk, [...assignments, ...(on?.DuplicateKeyUpdate ?? [])], scope);
}

/** UPDATE writes the tables whose columns it sets, and reads the others. */
export function update(walk: Walk, statement: Update, scope: Scope) {
  const { table, assignments, selection } = statement;
  const set = assignments.map(({ target: { ColumnName = [] } }) =>
    partsOf(ColumnName).map(part => part.toLowerCase()),
  );
  const tables = tablesOf([table]);
  const targets = set.map(parts => targetOf(walk, parts, tables));
  const written = tables.filter(each => targets.includes(each));
  touch(walk, [table], written, scope);
  conditions(walk, selection, scope);
  assigned(walk, assignments, scope);
}

/** The table whose column is set; the first where columns do not tell. */
function targetOf(
  walk: Walk,
  parts: string[],
  tables: NamedTable[],
): NamedTable | undefined {
  const [column, qualifier] = [...parts].reverse();
  if (qualifier !== undefined) {
    return tables.find(({ alias }) => alias === qualifier);
  }
  const having = tables.filter(({ name }) => {
    const known = walk.schema.columns(tableOf(walk, name) ?? '');
    return known?.some(each => each.toLowerCase() === column);
  });
  return having.length === 1 ? having[0] : tables[0];
}

/** DELETE removes rows of the tables it names, and reads the others. */
export function remove(walk: Walk, statement: Delete, scope: Scope) {
  const { tables: names, from: source, using, selection } = statement;
  const listed =
    'WithFromKeyword' in source
      ? source.WithFromKeyword
      : source.WithoutKeyword;
  const items = using ?? listed;
  for (const name of names) walk.visited.add(name);
  // Before USING, tables are named as FROM items call them.
  for (const { name } of using ? tablesOf(listed) : []) walk.visited.add(name);
  const targets = using
    ? tablesOf(listed).map(({ alias }) => alias)
    : names.map(name => partsOf(name).at(-1)?.toLowerCase());
  const tables = tablesOf(items);
  const written =
    targets.length > 0
      ? tables.filter(({ alias }) => targets.includes(alias))
      : tables.slice(0, 1);
  touch(walk, items, written, scope);
  conditions(walk, selection, scope);
}

interface NamedTable {
  name: ObjectName;
  alias: string | undefined;
}

/** The tables that FROM items name themselves, not those of subqueries. */
function tablesOf(items: TableWithJoins[]): NamedTable[] {
  return items.flatMap(({ relation, joins }) =>
    [relation, ...joins.map(join => join.relation)].flatMap(tablesOfFactor),
  );
}

function tablesOfFactor({ Table, NestedJoin }: TableFactor): NamedTable[] {
  if (NestedJoin) return tablesOf([NestedJoin.table_with_joins]);
  if (!Table) return [];
  const { name, alias } = Table;
  const called = alias?.name.value ?? partsOf(name).at(-1);
  return [{ name, alias: called?.toLowerCase() }];
}

/** Walks FROM items; a table that is written is not read for being there. */
function touch(
  walk: Walk,
  items: TableWithJoins[],
  written: NamedTable[],
  scope: Scope,
) {
  const targets = new Set(written.map(({ name }) => name));
  from({ ...walk, targets }, items, scope);
}

/** SET column = value: the values may hold subqueries. */
function assigned(walk: Walk, assignments: Assignment[], scope: Scope) {
  columnsIn(
    walk,
    assignments.map(({ value }) => value),
    scope,
  );
}
