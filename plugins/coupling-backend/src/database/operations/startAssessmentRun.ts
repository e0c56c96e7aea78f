import type { Knex } from 'knex';
import { databaseNow } from '../databaseNow';
import type { AssessmentRunRow, RowId } from '../tables';

/**
 * Opens the record of one attempt to assess; undefined when one is under way,
 * here or on another replica: the table takes no second one.
 */
export async function startAssessmentRun(
  knex: Knex,
  options: { now: string },
): Promise<{ runId: RowId } | undefined> {
  const [run] = await knex<AssessmentRunRow>('coupling_assessment_runs')
    .insert({
      started_at: options.now,
      heartbeat_at: databaseNow(knex),
      outcome: 'running',
    })
    .onConflict(knex.raw(`(outcome) where outcome = 'running'`))
    .ignore()
    .returning('id');
  return run && { runId: run.id };
}
