import type {
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Shutdown } from '../shutdown';
import { ASSESSMENT_TASK } from './assessSoon';
import { runAssessment, type AssessmentDeps } from './runAssessment';

/** Assesses on schedule, on one replica at a time, until the shutdown. */
export async function scheduleAssessment(
  deps: AssessmentDeps & {
    scheduler: SchedulerService;
    schedule: SchedulerServiceTaskScheduleDefinition;
    shutdown: Shutdown;
  },
): Promise<void> {
  const { scheduler, schedule, shutdown } = deps;
  await scheduler.scheduleTask({
    ...schedule,
    id: ASSESSMENT_TASK,
    fn: signal =>
      shutdown.during(() =>
        runAssessment(deps, AbortSignal.any([signal, shutdown.signal])),
      ),
  });
}
