import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Knex } from 'knex';
import { countEvidence } from '../countEvidence';
import { bumpRevision, takeTurn } from '../revision';
import type { EvidenceRow, RowId } from '../tables';

/** Rows looked at in one query. */
const PAGE = 1_000;
/** Rows deleted in one transaction; a delete costs far more than a look. */
const STEP = 100;

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
  for await (const unseen of pagesOfUnseen(knex, options)) {
    for (let start = 0; start < unseen.length; start += STEP) {
      await removeRows(knex, {
        collector: options.collector,
        ids: unseen.slice(start, start + STEP),
      });
      await nextTurn();
    }
    removed += unseen.length;
  }
  return { removed };
}

/** Walks the scope by its unique index, since nothing indexes the last run. */
async function* pagesOfUnseen(
  knex: Knex,
  options: { collector: string; scope: string; runId: RowId },
): AsyncGenerator<RowId[]> {
  const { collector, scope, runId } = options;
  let after = '';
  for (;;) {
    const rows: Pick<EvidenceRow, 'id' | 'identity' | 'last_seen_run'>[] =
      await knex<EvidenceRow>('coupling_evidence')
        .where({ collector, scope })
        .where('identity', '>', after)
        .orderBy('identity')
        .limit(PAGE)
        .select('id', 'identity', 'last_seen_run');
    yield rows
      .filter(row => String(row.last_seen_run) !== String(runId))
      .map(row => row.id);
    if (rows.length < PAGE) return;
    after = rows[rows.length - 1].identity;
    await nextTurn();
  }
}

async function removeRows(
  knex: Knex,
  options: { collector: string; ids: RowId[] },
) {
  const { collector, ids } = options;
  await knex.transaction(async trx => {
    await takeTurn(trx);
    const removed = await trx<EvidenceRow>('coupling_evidence')
      .whereIn('id', ids)
      .delete();
    await countEvidence(trx, { collector, by: -removed });
    await bumpRevision(trx);
  });
}
