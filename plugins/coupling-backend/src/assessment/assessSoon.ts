import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';

/** The id of the scheduled task. */
export const ASSESSMENT_TASK = 'coupling:assess';

/** Evidence that comes in together is assessed together. */
const DELAY_MS = 2_000;
/** Until an assessment under way may have ended. */
const RETRY_MS = 10_000;

/** Asks for an assessment some seconds after the last call. */
export interface AssessSoon {
  (): void;
  /** Forgets what was asked for and what will be, at shutdown. */
  cancel(): void;
}

export function createAssessSoon(deps: {
  scheduler: SchedulerService;
  logger: LoggerService;
}): AssessSoon {
  const { scheduler, logger } = deps;
  let timer: NodeJS.Timeout | undefined;
  let cancelled = false;

  const askIn = (ms: number) => {
    clearTimeout(timer);
    if (cancelled) return;
    timer = setTimeout(async () => {
      try {
        await scheduler.triggerTask(ASSESSMENT_TASK);
      } catch (error) {
        // It runs, here or on another replica, and may have read too early.
        if (isError(error) && error.name === 'ConflictError') askIn(RETRY_MS);
        else logger.warn('Could not ask for an assessment', error as Error);
      }
    }, ms).unref();
  };

  return Object.assign(() => askIn(DELAY_MS), {
    cancel: () => {
      cancelled = true;
      clearTimeout(timer);
    },
  });
}
