import type { Knex } from 'knex';
import { databaseNow } from '../databaseNow';
import { storableText } from '../storable';
import type { AssessmentRunOutcome, AssessmentRunRow, RowId } from '../tables';

const KEPT_RUNS = 50;

/** Closes the record of an assessment and forgets those of long ago. */
export async function finishAssessmentRun(
  knex: Knex,
  options: {
    runId: RowId;
    outcome: Exclude<AssessmentRunOutcome, 'running'>;
    reason?: string;
    now: string;
  },
): Promise<void> {
  const { runId, outcome, reason, now } = options;
  await knex<AssessmentRunRow>('coupling_assessment_runs')
    // Who was taken for dead stays so on record.
    .where({ id: runId, outcome: 'running' })
    .update({
      outcome,
      heartbeat_at: databaseNow(knex),
      finished_at: now,
      reason: reason === undefined ? null : storableText(reason),
    });
  const firstTooOld = await knex<AssessmentRunRow>('coupling_assessment_runs')
    .orderBy('id', 'desc')
    .offset(KEPT_RUNS)
    .first('id');
  if (firstTooOld) {
    await knex<AssessmentRunRow>('coupling_assessment_runs')
      .where('id', '<=', firstTooOld.id)
      .delete();
  }
}
