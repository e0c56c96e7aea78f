import { setTimeout as delay } from 'node:timers/promises';

/** What a request needs of the world; tests bring their own. @public */
export interface RequestEnvironment {
  fetch: typeof fetch;
  /** Resolves after so many ms, or rejects when the signal is aborted. */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
  /** At least 0, less than 1; for jitter. */
  random: () => number;
  /** For a `retry-after` that is a date. */
  now: () => Date;
}

export const realEnvironment: RequestEnvironment = {
  fetch: (input, init) => fetch(input, init),
  sleep: (ms, signal) => delay(ms, undefined, { signal }),
  random: Math.random,
  now: () => new Date(),
};
