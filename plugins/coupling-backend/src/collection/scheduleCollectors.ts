import type { SchedulerService } from '@backstage/backend-plugin-api';
import { collectorTaskId, type Collector } from '@seams/plugin-coupling-node';
import type { CollectionDeps } from './recordRun';
import { runCollector } from './runCollector';

/**
 * Makes each collector a task that one replica at a time runs. `onCollected`
 * is called after every run: a failed one may have delivered something, too.
 */
export async function scheduleCollectors(
  collectors: Collector[],
  deps: CollectionDeps & {
    scheduler: SchedulerService;
    onCollected: () => void;
  },
): Promise<void> {
  const { scheduler, onCollected, ...rest } = deps;
  for (const collector of collectors) {
    await scheduler.scheduleTask({
      ...collector.schedule,
      id: collectorTaskId(collector.id),
      fn: signal =>
        runCollector(collector, { ...rest, signal }).finally(onCollected),
    });
  }
}
