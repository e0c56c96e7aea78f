import type { SchedulerService } from '@backstage/backend-plugin-api';
import {
  collectorTaskId,
  type Collector,
} from '@seams/backstage-plugin-coupling-node';
import type { Shutdown } from '../shutdown';
import type { CollectionDeps } from './recordRun';
import { resumeCutOff } from './resumeCutOff';
import { runCollector } from './runCollector';

/**
 * Makes each collector a task that one replica at a time runs, until the
 * shutdown; those that were cut off run at once. `onCollected` is called after
 * every run: a failed one may have delivered something, too.
 */
export async function scheduleCollectors(
  collectors: Collector[],
  deps: CollectionDeps & {
    scheduler: SchedulerService;
    shutdown: Shutdown;
    onCollected: () => void;
  },
): Promise<void> {
  const { scheduler, shutdown, onCollected, ...rest } = deps;
  for (const collector of collectors) {
    await scheduler.scheduleTask({
      ...collector.schedule,
      id: collectorTaskId(collector.id),
      fn: taskSignal =>
        shutdown.during(() => {
          // The task's own signal is aborted later, without a reason.
          const signal = AbortSignal.any([taskSignal, shutdown.signal]);
          return runCollector(collector, { ...rest, signal }).finally(
            onCollected,
          );
        }),
    });
  }
  await resumeCutOff({
    knex: rest.knex,
    scheduler,
    collectors: collectors.map(({ id }) => id),
  });
}
