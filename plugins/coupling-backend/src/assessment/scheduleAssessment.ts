import type {
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { ASSESSMENT_TASK } from './assessSoon';
import { runAssessment, type AssessmentDeps } from './runAssessment';

/** Assesses on schedule, on one replica at a time, until `shutdown` is aborted. */
export async function scheduleAssessment(
  deps: AssessmentDeps & {
    scheduler: SchedulerService;
    schedule: SchedulerServiceTaskScheduleDefinition;
    shutdown: AbortSignal;
  },
): Promise<void> {
  const { scheduler, schedule, shutdown } = deps;
  await scheduler.scheduleTask({
    ...schedule,
    id: ASSESSMENT_TASK,
    fn: signal => runAssessment(deps, AbortSignal.any([signal, shutdown])),
  });
}
