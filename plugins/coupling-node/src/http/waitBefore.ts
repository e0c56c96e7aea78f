import type { IntegrationError } from './integrationError';

const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/**
 * How long to wait before asking again, in ms: what the source says, else
 * exponential back-off with full jitter. Nothing when asking again would not
 * help.
 */
export function waitBefore(
  error: IntegrationError,
  options: { attempt: number; random: () => number },
): number | undefined {
  const { failure, retryAfterMs } = error;
  if (!['rate-limited', 'unavailable', 'timeout'].includes(failure)) {
    return undefined;
  }
  if (retryAfterMs !== undefined) return retryAfterMs;
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** (options.attempt - 1));
  return Math.round(ceiling * options.random());
}
