import type { JsonValue } from '@backstage/types';
import type { Knex } from 'knex';
import type { CursorRow } from '../tables';

/** Keeps what a completed delivery of a scope leaves; `undefined` clears it. */
export async function writeCursor(
  knex: Knex,
  options: { collector: string; scope: string; cursor: JsonValue | undefined },
): Promise<void> {
  const { collector, scope, cursor } = options;
  if (cursor === undefined) {
    await knex<CursorRow>('coupling_cursors')
      .where({ collector, scope })
      .delete();
    return;
  }
  await knex<CursorRow>('coupling_cursors')
    .insert({ collector, scope, cursor: JSON.stringify(cursor) })
    .onConflict(['collector', 'scope'])
    .merge(['cursor']);
}
