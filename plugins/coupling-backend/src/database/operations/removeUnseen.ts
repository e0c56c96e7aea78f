import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Knex } from 'knex';
import { bumpRevision, takeTurn } from '../revision';
import type { EvidenceRow, RowId } from '../tables';

const STEP = 500;

/**
 * After a full delivery: removes what the scope held and this run did not see.
 * Goes in steps of one short transaction each; after a crash the next full
 * delivery removes the rest.
 */
export async function removeUnseen(
  knex: Knex,
  options: { collector: string; scope: string; runId: RowId },
): Promise<{ removed: number }> {
  let removed = 0;
  for (;;) {
    const step = await knex.transaction(trx => removeSome(trx, options));
    removed += step;
    if (step < STEP) return { removed };
    await nextTurn();
  }
}

async function removeSome(
  trx: Knex.Transaction,
  options: { collector: string; scope: string; runId: RowId },
): Promise<number> {
  const { collector, scope, runId } = options;
  await takeTurn(trx);
  const ids = await trx<EvidenceRow>('coupling_evidence')
    .where({ collector, scope })
    .whereNot({ last_seen_run: runId })
    .limit(STEP)
    .pluck('id');
  if (ids.length === 0) return 0;
  await trx<EvidenceRow>('coupling_evidence').whereIn('id', ids).delete();
  await bumpRevision(trx);
  return ids.length;
}
