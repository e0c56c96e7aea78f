import type { Knex } from 'knex';
import { databaseNow } from '../databaseNow';
import type { AssessmentRunRow, RowId } from '../tables';

/**
 * Says that an assessment is alive, so that no replica takes it for dead; says
 * whether it still is what is under way, and was not taken for dead before.
 */
export async function touchAssessmentRun(
  knex: Knex,
  options: { runId: RowId },
): Promise<boolean> {
  const touched = await knex<AssessmentRunRow>('coupling_assessment_runs')
    .where({ id: options.runId, outcome: 'running' })
    .update({ heartbeat_at: databaseNow(knex) });
  return touched > 0;
}
