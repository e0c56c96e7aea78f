import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Knex } from 'knex';

/** SQLite takes at most 500 rows in one insert as knex writes it. */
const STEP = 250;

/**
 * Inserts rows made on the way, some at a time, and lets other work in
 * between: SQLite runs in the thread that serves requests.
 */
export async function insertInSteps<T, Row extends object>(
  knex: Knex,
  options: { table: string; from: readonly T[]; toRow: ToRow<T, Row> },
): Promise<void> {
  const { table, from, toRow } = options;
  for (let start = 0; start < from.length; start += STEP) {
    const rows = from
      .slice(start, start + STEP)
      .map((item, index) => toRow(item, start + index));
    await knex(table).insert(rows);
    await nextTurn();
  }
}

type ToRow<T, Row> = (item: T, position: number) => Row;
