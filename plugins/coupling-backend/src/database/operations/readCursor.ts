import type { JsonValue } from '@backstage/types';
import type { Knex } from 'knex';
import type { CursorRow } from '../tables';

/** What the last completed delivery of a scope left, if anything. */
export async function readCursor(
  knex: Knex,
  options: { collector: string; scope: string },
): Promise<JsonValue | undefined> {
  const { collector, scope } = options;
  const row = await knex<CursorRow>('coupling_cursors')
    .where({ collector, scope })
    .first('cursor');
  return row && JSON.parse(row.cursor);
}
