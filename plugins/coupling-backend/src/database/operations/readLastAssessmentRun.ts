import type { Knex } from 'knex';
import type { AssessmentRunOutcome, AssessmentRunRow } from '../tables';

export interface AssessmentRun {
  startedAt: string;
  finishedAt?: string;
  outcome: AssessmentRunOutcome;
  reason?: string;
}

/** The newest attempt to assess, whatever came of it. */
export async function readLastAssessmentRun(
  knex: Knex,
): Promise<AssessmentRun | undefined> {
  const row = await knex<AssessmentRunRow>('coupling_assessment_runs')
    .orderBy('id', 'desc')
    .first();
  if (!row) return undefined;
  return {
    startedAt: row.started_at,
    outcome: row.outcome,
    ...(row.finished_at !== null && { finishedAt: row.finished_at }),
    ...(row.reason !== null && { reason: row.reason }),
  };
}
