import type { SchedulerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { collectorTaskId } from '@seams/backstage-plugin-coupling-node';
import type { Knex } from 'knex';
import { readRecentRuns } from '../database/operations/readRecentRuns';

/** What the scheduler says of a task that runs somewhere already. */
const RUNNING = 'ConflictError';

/**
 * Asks for a run of the collectors whose last one was cut off, which
 * the schedule would leave waiting for hours or days. Not of those that were
 * cut off twice in a row: they may be what ends the process.
 */
export async function resumeCutOff(deps: {
  knex: Knex;
  scheduler: SchedulerService;
  /** Ids of the collectors. */
  collectors: string[];
}): Promise<void> {
  const { knex, scheduler, collectors } = deps;
  const recent = await readRecentRuns(knex, { collectors });
  for (const id of collectors) {
    const [last, before] = recent.get(id)?.runs ?? [];
    if (last?.outcome !== 'abandoned' || before?.outcome === 'abandoned') {
      continue;
    }
    try {
      await scheduler.triggerTask(collectorTaskId(id));
    } catch (error) {
      if (!isError(error) || error.name !== RUNNING) throw error;
    }
  }
}
