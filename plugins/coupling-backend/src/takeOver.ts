import type { SchedulerService } from '@backstage/backend-plugin-api';
import { collectorTaskId } from '@seams/plugin-coupling-node';
import type { Knex } from 'knex';
import { ASSESSMENT_TASK } from './assessment/assessSoon';
import { freeTasks } from './assessment/freeTasks';
import { abandonDeadRuns } from './collection/abandonDeadRuns';

/**
 * Closes what a process that died left open. On SQLite there is no other
 * process, so its tasks can be taken back at once; on PostgreSQL the scheduler
 * does that when their timeout is over.
 */
export async function takeOver(deps: {
  knex: Knex;
  scheduler: SchedulerService;
  /** Ids of the collectors. */
  collectors: string[];
  now: Date;
}): Promise<{ abandoned: number }> {
  const { knex, scheduler, collectors, now } = deps;
  const alone = knex.client.config.client.includes('sqlite');
  if (alone) {
    await freeTasks(scheduler, [
      ASSESSMENT_TASK,
      ...collectors.map(collectorTaskId),
    ]);
  }
  return abandonDeadRuns(knex, { now, alone });
}
