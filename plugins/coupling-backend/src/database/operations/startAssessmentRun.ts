import type { Knex } from 'knex';
import type { AssessmentRunRow, RowId } from '../tables';

/** Opens the record of one attempt to assess. */
export async function startAssessmentRun(
  knex: Knex,
  options: { now: string },
): Promise<{ runId: RowId }> {
  const { now } = options;
  const [{ id }] = await knex<AssessmentRunRow>('coupling_assessment_runs')
    .insert({ started_at: now, heartbeat_at: now, outcome: 'running' })
    .returning('id');
  return { runId: id };
}
