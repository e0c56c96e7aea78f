import type { Delivery } from '@seams/backstage-plugin-coupling-node';
import type { Knex } from 'knex';
import { KEPT_EXAMPLES, type LeftOut } from '../../collection/leftOut';
import { storableText } from '../storable';
import type { LeftOutRow } from '../tables';

/** Longest example, in characters; sources write them. */
const MAX_TEXT = 300;

/**
 * Counts what a completed delivery of a scope passed over: a full one has all
 * there is, so it counts anew.
 */
export async function addLeftOut(
  knex: Knex,
  options: Pick<Delivery, 'scope' | 'mode'> & {
    collector: string;
    leftOut: LeftOut;
  },
): Promise<void> {
  const { collector, scope, mode, leftOut } = options;
  if (mode === 'delta' && leftOut.size === 0) return;
  await knex.transaction(async trx => {
    const rows = () =>
      trx<LeftOutRow>('coupling_left_out').where({ collector, scope });
    if (mode === 'full') await rows().delete();
    for (const [reason, { items, examples }] of leftOut) {
      const before = await rows().where({ reason }).first();
      const shown = [
        ...examples.map(text => storableText(text).slice(0, MAX_TEXT)),
        ...(before ? JSON.parse(before.examples) : []),
      ];
      await trx<LeftOutRow>('coupling_left_out')
        .insert({
          ...{ collector, scope, reason },
          items: items + Number(before?.items ?? 0),
          examples: JSON.stringify([...new Set(shown)].slice(0, KEPT_EXAMPLES)),
        })
        .onConflict(['collector', 'scope', 'reason'])
        .merge();
    }
  });
}
