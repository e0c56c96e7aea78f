import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { resumeCutOff } from './collection/resumeCutOff';
import { takeOver } from './takeOver';

/**
 * Has every replica look each minute for what others left when they died, and
 * do it again. `onAssessmentLost` is called when an assessment was among it.
 */
export async function scheduleTakeOver(deps: {
  knex: Knex;
  scheduler: SchedulerService;
  /** Ids of the collectors. */
  collectors: string[];
  now: () => Date;
  onAssessmentLost: () => void;
}): Promise<void> {
  const { knex, scheduler, now } = deps;
  await scheduler.scheduleTask({
    id: 'coupling:take-over',
    // Not one for all: the replica that would do it may be the one that died.
    scope: 'local',
    frequency: { minutes: 1 },
    timeout: { minutes: 1 },
    initialDelay: { minutes: 1 },
    fn: async () => {
      const dead = await takeOver({ knex, scheduler, now: now() });
      const collectors = deps.collectors.filter(id =>
        dead.collectors.includes(id),
      );
      if (collectors.length > 0) {
        await resumeCutOff({ knex, scheduler, collectors });
      }
      if (dead.assessments > 0) deps.onAssessmentLost();
    },
  });
}
