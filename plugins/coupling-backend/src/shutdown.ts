import { ServiceUnavailableError } from '@backstage/errors';

/** Longest wait for work to be put on record, well within any grace period. */
const PATIENCE_MS = 10_000;

/** Why work is stopped that was under way when the backend was told to end. */
export class ShutdownError extends ServiceUnavailableError {
  constructor() {
    super(
      'Interrupted by a shutdown of the backend; what was kept stays, and the next run goes on',
    );
  }
}

/** Lets work know of a shutdown, and a shutdown know of work. */
export interface Shutdown {
  /** Aborted with a `ShutdownError`. */
  signal: AbortSignal;
  /** Does some work that a shutdown waits for, once it has told it to stop. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Begins the shutdown; resolves when work has ended or took too long. */
  begin(): Promise<void>;
}

export function createShutdown(): Shutdown {
  const controller = new AbortController();
  const underWay = new Set<Promise<unknown>>();
  return {
    signal: controller.signal,
    during: work => {
      const doing = work();
      underWay.add(doing);
      return doing.finally(() => underWay.delete(doing));
    },
    begin: async () => {
      controller.abort(new ShutdownError());
      let patience: NodeJS.Timeout | undefined;
      await Promise.race([
        Promise.allSettled(underWay),
        new Promise(resolve => {
          patience = setTimeout(resolve, PATIENCE_MS);
        }),
      ]);
      clearTimeout(patience);
    },
  };
}
