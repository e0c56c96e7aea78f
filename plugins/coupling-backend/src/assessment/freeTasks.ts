import type { SchedulerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';

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

const NOT_RUNNING = new Set(['ConflictError', 'NotFoundError']);
