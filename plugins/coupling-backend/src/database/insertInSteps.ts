import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Knex } from 'knex';

/** SQLite takes at most 500 rows in one insert as knex writes it. */
const STEP_ROWS = 250;
/** Characters in one insert; more would be felt by those who wait for it. */
const STEP_SIZE = 200_000;

/**
 * Inserts rows made on the way, some at a time, and lets other work in
 * between: SQLite runs in the thread that serves requests.
 */
export async function insertInSteps<T, Row extends object>(
  knex: Knex,
  options: {
    table: string;
    from: readonly T[];
    toRow: ToRow<T, Row>;
    signal?: AbortSignal;
  },
): Promise<void> {
  const { table, from, toRow, signal } = options;
  let rows: Row[] = [];
  let size = 0;
  for (const [position, item] of from.entries()) {
    const row = toRow(item, position);
    rows.push(row);
    size += sizeOf(row);
    const full = rows.length === STEP_ROWS || size > STEP_SIZE;
    if (!full && position < from.length - 1) continue;
    signal?.throwIfAborted();
    await knex(table).insert(rows);
    await nextTurn();
    rows = [];
    size = 0;
  }
}

type ToRow<T, Row> = (item: T, position: number) => Row;

function sizeOf(row: object): number {
  let size = 0;
  for (const value of Object.values(row)) {
    if (typeof value === 'string') size += value.length;
  }
  return size;
}
