import type { JsonValue } from '@backstage/types';
import type { DeliveryProgress } from '@seams/backstage-plugin-coupling-node';
import type { Knex } from 'knex';
import type { CursorRow } from '../tables';

/**
 * Keeps what a completed delivery of a scope leaves; a cursor of `undefined`
 * clears it.
 */
export async function writeCursor(
  knex: Knex,
  options: {
    collector: string;
    scope: string;
    cursor: JsonValue | undefined;
    progress?: DeliveryProgress;
  },
): Promise<void> {
  const { collector, scope, cursor, progress } = options;
  if (cursor === undefined) {
    await knex<CursorRow>('coupling_cursors')
      .where({ collector, scope })
      .delete();
    return;
  }
  await knex<CursorRow>('coupling_cursors')
    .insert({
      collector,
      scope,
      cursor: JSON.stringify(cursor),
      progress: progress ? JSON.stringify(progress) : null,
    })
    .onConflict(['collector', 'scope'])
    .merge(['cursor', 'progress']);
}
