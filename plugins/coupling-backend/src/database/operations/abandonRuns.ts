import type { Knex } from 'knex';
import { databaseNow } from '../databaseNow';
import type { AssessmentRunRow, RunRow } from '../tables';

/** What was under way in processes that died. */
export interface AbandonedRuns {
  /** Those of which nothing else is under way. */
  collectors: string[];
  assessments: number;
}

/**
 * Closes runs, of collecting and of assessing, that gave no sign of life for
 * `silentMs` by the database's clock: their process died. Others may be another
 * replica's. Of several replicas that look at once, each run is given to one.
 */
export async function abandonRuns(
  knex: Knex,
  options: { silentMs: number; now: string },
): Promise<AbandonedRuns> {
  const { silentMs, now } = options;
  const silentSince = databaseNow(knex, { agoMs: silentMs });
  const collecting = await knex<RunRow>('coupling_runs')
    .where({ outcome: 'running' })
    .where('heartbeat_at', '<=', silentSince)
    .update({ outcome: 'abandoned', finished_at: now })
    .returning('collector');
  const assessments = await knex<AssessmentRunRow>('coupling_assessment_runs')
    .where({ outcome: 'running' })
    .where('heartbeat_at', '<=', silentSince)
    .update({ outcome: 'abandoned', finished_at: now });
  const alive = await knex<RunRow>('coupling_runs')
    .where({ outcome: 'running' })
    .pluck('collector');
  return {
    collectors: [...new Set(collecting.map(run => run.collector))].filter(
      collector => !alive.includes(collector),
    ),
    assessments,
  };
}
