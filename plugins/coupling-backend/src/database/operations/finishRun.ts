import type { EvidenceIssue } from '@seams/coupling-core';
import type { DeliveryReceipt } from '@seams/backstage-plugin-coupling-node';
import type { Knex } from 'knex';
import { databaseNow } from '../databaseNow';
import { insertInSteps } from '../insertInSteps';
import { storableText } from '../storable';
import type { RowId, RunOutcome, RunRejectionRow, RunRow } from '../tables';

/** Runs kept per collector, besides the last one that went well. */
const KEPT_RUNS = 50;

/** Longest text kept of a rejection, in characters; sources write them. */
const MAX_TEXT = 1_000;

/** An item that could not be read. `line` counts from 1. */
export interface Rejection extends EvidenceIssue {
  scope: string;
  line: number;
}

/** Closes the record of a run and forgets runs of long ago. */
export async function finishRun(
  knex: Knex,
  options: {
    runId: RowId;
    outcome: Exclude<RunOutcome, 'running'>;
    counts: DeliveryReceipt;
    rejections: Rejection[];
    reason?: string;
    now: string;
  },
): Promise<void> {
  const { runId, outcome, counts, rejections, reason, now } = options;
  await knex.transaction(async trx => {
    const [{ collector }] = await trx<RunRow>('coupling_runs')
      .where({ id: runId })
      .update({
        outcome,
        heartbeat_at: databaseNow(trx),
        finished_at: now,
        accepted: counts.accepted,
        already_known: counts.alreadyKnown,
        rejected: counts.rejected,
        removed: counts.removed,
        left_out: counts.leftOut,
        reason: reason === undefined ? null : storableText(reason),
      })
      .returning('collector');
    await insertInSteps(trx, {
      table: 'coupling_run_rejections',
      from: rejections,
      toRow: (rejection, index) => rejectionRow(runId, rejection, index),
    });
    await forgetOldRuns(trx, collector);
  });
}

function rejectionRow(
  runId: RowId,
  rejection: Rejection,
  index: number,
): RunRejectionRow {
  return {
    run_id: runId,
    position: index + 1,
    scope: storableText(rejection.scope).slice(0, MAX_TEXT),
    line: rejection.line,
    field: storableText(rejection.field).slice(0, MAX_TEXT),
    reason: storableText(rejection.reason).slice(0, MAX_TEXT),
  };
}

async function forgetOldRuns(trx: Knex.Transaction, collector: string) {
  const runs = () => trx<RunRow>('coupling_runs').where({ collector });
  const firstTooOld = await runs()
    .orderBy('id', 'desc')
    .offset(KEPT_RUNS)
    .first('id');
  if (!firstTooOld) return;
  const lastGood = await runs()
    .where({ outcome: 'ok' })
    .orderBy('id', 'desc')
    .first('id');
  await runs()
    .where('id', '<=', firstTooOld.id)
    .whereNot({ id: lastGood?.id ?? 0 })
    .whereNot({ outcome: 'running' })
    .delete();
}
