import { Octokit } from '@octokit/core';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import Bottleneck from 'bottleneck';
import { limitedFetch } from './limitedFetch';

/** How hard GitHub is pressed, in ms; tests are in a hurry. */
export interface Pace {
  /** Between two GraphQL queries. */
  queryEveryMs: number;
  /** Pauses before trying again are multiples of it. */
  backOffMs: number;
  /** For one answer. */
  timeoutMs: number;
}

export const PACE: Pace = {
  queryEveryMs: 1_000,
  backOffMs: 1_000,
  timeoutMs: 30_000,
};
/** A longer rate limit ends the run; the next one goes on. */
const LONGEST_WAIT_S = 60;

/** A client of one GitHub that waits as long as it is told to. */
export function createOctokit(baseUrl: string, pace: Pace): Octokit {
  const PatientOctokit = Octokit.plugin(retry, throttling);
  const isShort = (seconds: number, _: unknown, __: unknown, tries: number) =>
    seconds <= LONGEST_WAIT_S && tries < 2;
  return new PatientOctokit({
    baseUrl,
    userAgent: 'seams-coupling',
    request: { fetch: limitedFetch(pace.timeoutMs) },
    retry: { retryAfterBaseValue: pace.backOffMs },
    throttle: {
      id: `seams-coupling ${baseUrl}`,
      // The plugin's own pace for writing; GraphQL goes through it as well.
      write: new Bottleneck.Group({
        id: 'seams-coupling-queries',
        maxConcurrent: 1,
        minTime: pace.queryEveryMs,
      }),
      retryAfterBaseValue: pace.backOffMs,
      onRateLimit: isShort,
      onSecondaryRateLimit: isShort,
    },
  });
}
