import type { SchedulerService } from '@backstage/backend-plugin-api';
import { collectorTaskId } from '@seams/backstage-plugin-coupling-node';
import type { Knex } from 'knex';
import { ASSESSMENT_TASK } from './assessment/assessSoon';
import { freeTasks } from './assessment/freeTasks';
import {
  abandonRuns,
  type AbandonedRuns,
} from './database/operations/abandonRuns';

/** Four heartbeats: longer than any pause of a process that is alive. */
const SILENCE_MS = 2 * 60_000;

interface TakeOverDeps {
  knex: Knex;
  scheduler: SchedulerService;
  now: Date;
}

/**
 * Closes the runs of processes that died, and gives their tasks back to the
 * scheduler, which would wait for their timeout. Should such a process be
 * alive after all, the scheduler tells it to stop.
 */
export async function takeOver(deps: TakeOverDeps): Promise<AbandonedRuns> {
  const { knex, scheduler, now } = deps;
  const dead = await abandonRuns(knex, {
    now: now.toISOString(),
    silentMs: SILENCE_MS,
  });
  await freeTasks(scheduler, [
    ...(dead.assessments > 0 ? [ASSESSMENT_TASK] : []),
    ...dead.collectors.map(collectorTaskId),
  ]);
  return dead;
}

/**
 * The same at the start of a process. On SQLite there is no other, so that
 * whatever is under way is dead, on record or not.
 */
export async function takeOverAtStart(
  deps: TakeOverDeps & {
    /** Ids of the collectors. */
    collectors: string[];
  },
): Promise<AbandonedRuns> {
  const { knex, scheduler, collectors, now } = deps;
  if (!knex.client.config.client.includes('sqlite')) return takeOver(deps);
  await freeTasks(scheduler, [
    ASSESSMENT_TASK,
    ...collectors.map(collectorTaskId),
  ]);
  return abandonRuns(knex, { now: now.toISOString(), silentMs: 0 });
}
