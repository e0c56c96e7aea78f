import type { Knex } from 'knex';
import type { AssessmentRunRow, RunRow } from '../tables';

/**
 * Closes runs, of collecting and of assessing, that gave no sign of life since
 * `silentSince`: their process died. Younger ones may be another replica's.
 */
export async function abandonRuns(
  knex: Knex,
  options: { silentSince: string; now: string },
): Promise<{ abandoned: number }> {
  const { silentSince, now } = options;
  const collecting = await knex<RunRow>('coupling_runs')
    .where({ outcome: 'running' })
    .where('heartbeat_at', '<=', silentSince)
    .update({ outcome: 'abandoned', finished_at: now });
  const assessing = await knex<AssessmentRunRow>('coupling_assessment_runs')
    .where({ outcome: 'running' })
    .where('heartbeat_at', '<=', silentSince)
    .update({ outcome: 'abandoned', finished_at: now });
  return { abandoned: collecting + assessing };
}
