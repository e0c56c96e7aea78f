import type { Knex } from 'knex';
import type { AssessmentRunRow, RowId } from '../tables';

/** Says that an assessment is alive, so that no replica takes it for dead. */
export async function touchAssessmentRun(
  knex: Knex,
  options: { runId: RowId; now: string },
): Promise<void> {
  await knex<AssessmentRunRow>('coupling_assessment_runs')
    .where({ id: options.runId })
    .update({ heartbeat_at: options.now });
}
