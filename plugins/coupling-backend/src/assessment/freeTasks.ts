import type { SchedulerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';

/** What the scheduler says of a task that does not run, or never did. */
const NOT_RUNNING = new Set(['ConflictError', 'NotFoundError']);

/**
 * Takes tasks back from a process that died in the middle of one; otherwise
 * the scheduler waits for their timeout. Only for a process that is alone on
 * its database.
 */
export async function freeTasks(
  scheduler: SchedulerService,
  ids: string[],
): Promise<void> {
  for (const id of ids) {
    try {
      await scheduler.cancelTask(id);
    } catch (error) {
      if (!isError(error) || !NOT_RUNNING.has(error.name)) throw error;
    }
  }
}
