import { IntegrationError, type IntegrationFailure } from './integrationError';
import { addressOf } from './addressOf';
import type { JsonRequest } from './jsonRequest';

/** What a status that is not 2xx means, for the people who run it. */
export function failureOfStatus(
  response: Response,
  request: JsonRequest,
  now: Date,
): IntegrationError {
  const { status } = response;
  const retryAfterMs =
    readRetryAfter(response.headers, now) ??
    (status === 429 ? readLimitReset(response.headers, now) : undefined);
  const failure = failureFor(status, retryAfterMs);
  return new IntegrationError({
    integration: request.integration,
    failure,
    status,
    retryAfterMs,
    message: `${addressOf(request)} answered ${status}${advice(
      failure,
      request.permission,
    )}`,
  });
}

function failureFor(
  status: number,
  retryAfterMs: number | undefined,
): IntegrationFailure {
  if (status === 401) return 'unauthenticated';
  // Some sources say 403 and when to come back where they mean 429.
  if (status === 403) {
    return retryAfterMs === undefined ? 'forbidden' : 'rate-limited';
  }
  if (status === 404 || status === 410) return 'not-found';
  if (status === 429) return 'rate-limited';
  if (status === 408 || status >= 500) return 'unavailable';
  return 'refused';
}

function advice(failure: IntegrationFailure, permission?: string): string {
  const needed = permission ? ` and has the permission ${permission}` : '';
  switch (failure) {
    case 'unauthenticated':
      return `: check that the token is valid${needed}`;
    case 'forbidden':
      return permission
        ? `: the token lacks the permission ${permission}`
        : ': the token may not read this';
    case 'not-found':
      return permission
        ? `: it does not exist, or the token lacks the permission ${permission}`
        : '';
    default:
      return '';
  }
}

/** Seconds or a date, in ms from now; nothing when it is neither. */
function readRetryAfter(headers: Headers, now: Date): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1_000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
}

/**
 * When the limit is lifted, in ms from now: of GitLab in seconds since 1970,
 * of others in seconds from now.
 */
function readLimitReset(headers: Headers, now: Date): number | undefined {
  const value = headers.get('ratelimit-reset')?.trim();
  if (!value || !/^\d+$/.test(value)) return undefined;
  const seconds = Number(value);
  const isInstant = seconds > 1_000_000_000;
  return isInstant
    ? Math.max(0, seconds * 1_000 - now.getTime())
    : seconds * 1_000;
}
