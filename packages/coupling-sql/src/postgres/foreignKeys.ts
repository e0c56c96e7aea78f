import type { Constraint, CreateStmt, Node, RangeVar } from 'libpg-query';
import { tableOf } from './names';
import type { Walk } from './walk';

/** The foreign keys of a CREATE TABLE. */
export function tableForeignKeys(
  walk: Walk,
  table: RangeVar,
  { tableElts = [], constraints = [] }: CreateStmt,
) {
  addedForeignKeys(walk, table, [...tableElts, ...constraints]);
}

/** Those among columns and constraints of a table. */
export function addedForeignKeys(walk: Walk, table: RangeVar, parts: Node[]) {
  for (const part of parts) {
    if ('Constraint' in part) addForeignKey(walk, table, part.Constraint);
    if ('ColumnDef' in part) {
      addedForeignKeys(walk, table, part.ColumnDef.constraints ?? []);
    }
  }
}

function addForeignKey(walk: Walk, table: RangeVar, { pktable }: Constraint) {
  if (!pktable) return;
  walk.log.addForeignKey(tableOf(walk, table), tableOf(walk, pktable));
}
