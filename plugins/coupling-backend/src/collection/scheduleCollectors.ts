import type { SchedulerService } from '@backstage/backend-plugin-api';
import type { Collector } from '@seams/plugin-coupling-node';
import type { CollectionDeps } from './recordRun';
import { runCollector } from './runCollector';

/** Makes each collector a task that one replica at a time runs. */
export async function scheduleCollectors(
  collectors: Collector[],
  deps: CollectionDeps & { scheduler: SchedulerService },
): Promise<void> {
  const { scheduler, ...rest } = deps;
  for (const collector of collectors) {
    await scheduler.scheduleTask({
      ...collector.schedule,
      id: `coupling-collect-${collector.id}`,
      fn: signal => runCollector(collector, { ...rest, signal }),
    });
  }
}
