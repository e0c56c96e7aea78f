import type { Constraint, CreateStmt, Node, RangeVar } from 'libpg-query';
import { tableOf, texts } from './names';
import type { Walk } from './walk';

/** Longest name that PostgreSQL keeps. */
const LONGEST_NAME = 63;

/** The foreign keys of a CREATE TABLE. */
export function tableForeignKeys(
  walk: Walk,
  table: RangeVar,
  { tableElts = [], constraints = [] }: CreateStmt,
) {
  addedForeignKeys(walk, table, [...tableElts, ...constraints], true);
}

/** Those among columns and constraints of a table. */
export function addedForeignKeys(
  walk: Walk,
  table: RangeVar,
  parts: Node[],
  isNew = false,
) {
  const addForeignKey = (constraint: Constraint, columns: string[]) =>
    added(walk, table, constraint, { columns, isNew });
  for (const part of parts) {
    if ('Constraint' in part) {
      const { Constraint } = part;
      addForeignKey(Constraint, texts(Constraint.fk_attrs));
    }
    if ('ColumnDef' in part) {
      const { colname = '', constraints = [] } = part.ColumnDef;
      for (const constraint of constraints) {
        if (!('Constraint' in constraint)) continue;
        addForeignKey(constraint.Constraint, [colname]);
      }
    }
  }
}

function added(
  walk: Walk,
  table: RangeVar,
  { pktable, conname }: Constraint,
  { columns, isNew }: { columns: string[]; isNew: boolean },
) {
  if (!pktable) return;
  walk.log.addForeignKey(
    tableOf(walk, table, isNew),
    tableOf(walk, pktable),
    conname ?? generatedName(table.relname ?? '', columns.join('_')),
  );
}

/**
 * The name that PostgreSQL gives a key without one, unless it is taken: the
 * longer of table and columns gives way when both do not fit.
 */
function generatedName(table: string, columns: string): string {
  const room = LONGEST_NAME - '__fkey'.length;
  let [ofTable, ofColumns] = [table.length, columns.length];
  while (ofTable + ofColumns > room) {
    if (ofTable > ofColumns) ofTable -= 1;
    else ofColumns -= 1;
  }
  return `${table.slice(0, ofTable)}_${columns.slice(0, ofColumns)}_fkey`;
}
