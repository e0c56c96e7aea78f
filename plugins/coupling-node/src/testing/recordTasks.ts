import type {
  SchedulerService,
  SchedulerServiceTaskFunction,
} from '@backstage/backend-plugin-api';
import { collectorTaskId } from '../collector';

/**
 * A scheduler that starts nothing by itself.
 *
 * @public
 */
export interface RecordedTasks {
  /** For `mockServices.scheduler.mock`. */
  scheduler: Pick<
    SchedulerService,
    'getScheduledTasks' | 'scheduleTask' | 'triggerTask'
  >;
  /** Whether a collector of that id was scheduled. */
  has(collector: string): boolean;
  /** Ids of the tasks that somebody asked to run at once, in that order. */
  triggered: string[];
  /** Runs a collector to its end; throws when it throws, or is unknown. */
  collect(collector: string): Promise<void>;
}

/**
 * Lets a test of a module in a backend say when its collector runs.
 *
 * @public
 */
export function recordTasks(): RecordedTasks {
  const tasks = new Map<string, SchedulerServiceTaskFunction>();
  const triggered: string[] = [];
  return {
    triggered,
    scheduler: {
      getScheduledTasks: async () => [],
      scheduleTask: async ({ id, fn }) => {
        tasks.set(id, fn);
      },
      triggerTask: async id => {
        triggered.push(id);
      },
    },
    has: collector => tasks.has(collectorTaskId(collector)),
    async collect(collector) {
      const run = tasks.get(collectorTaskId(collector));
      if (!run) throw new Error(`no collector ${collector} was scheduled`);
      await run(new AbortController().signal);
    },
  };
}
