import {
  brokenConnection,
  IntegrationError,
  type IntegrationFailure,
} from '@seams/backstage-plugin-coupling-node/http';
import { z } from 'zod';
import type { Repository } from '../repositories';

const octokitError = z.object({
  status: z.number().optional(),
  message: z.string().catch(''),
  response: z
    .object({ headers: z.record(z.string(), z.unknown()).catch({}) })
    .optional(),
  errors: z
    .array(z.object({ type: z.string().optional() }))
    .optional()
    .catch(undefined),
});

const meaningOf = (host: string): Record<IntegrationFailure, string> => ({
  unauthenticated: `check the token or the app in integrations.github for ${host}`,
  forbidden: `the token or app in integrations.github for ${host} lacks the permission`,
  'not-found': `it does not exist, or the token or app in integrations.github for ${host} lacks the permission`,
  'rate-limited': 'the rate limit is used up',
  unavailable: 'try again later',
  timeout: 'it took too long',
  'too-large': 'the answer is too large',
  unreadable: 'the answer is not as documented',
  refused: 'the request was refused',
});

/** What Octokit threw, for the people who run this, and without secrets. */
export function toIntegrationError(
  error: unknown,
  repository: Repository,
  permission: string,
): IntegrationError {
  const thrown = octokitError.safeParse(error).data;
  const isAnswered = thrown?.response || thrown?.errors;
  const broken = isAnswered ? undefined : brokenConnection(error);
  if (broken) {
    return new IntegrationError({
      ...{ integration: 'GitHub', failure: broken.failure },
      message: `GitHub ${broken.says} when asked about ${repository.url}`,
    });
  }
  const status = thrown?.response ? thrown.status : undefined;
  const failure =
    error instanceof z.ZodError ? 'unreadable' : failureOf(thrown, status);
  const needed = ['forbidden', 'not-found'].includes(failure)
    ? ` ${permission}`
    : '';
  const meaning = meaningOf(new URL(repository.url).host)[failure];
  return new IntegrationError({
    integration: 'GitHub',
    failure,
    status,
    message: `${repository.url}${
      status && status >= 400 ? ` answered ${status}` : ''
    }: ${meaning}${needed}`,
  });
}

function failureOf(
  thrown: z.output<typeof octokitError> | undefined,
  status: number | undefined,
): IntegrationFailure {
  const type = thrown?.errors?.[0]?.type;
  const left = thrown?.response?.headers['x-ratelimit-remaining'];
  const limited = left === '0' || /rate limit/i.test(thrown?.message ?? '');
  if (type === 'NOT_FOUND' || status === 404) return 'not-found';
  if (type === 'RATE_LIMITED' || status === 429) return 'rate-limited';
  if (status === 401) return 'unauthenticated';
  if (status === 403 && limited) return 'rate-limited';
  if (type === 'FORBIDDEN' || status === 403) return 'forbidden';
  if (thrown?.errors) return 'refused';
  if (status === undefined || status >= 500) {
    return /timeout|timed out/i.test(thrown?.message ?? '')
      ? 'timeout'
      : 'unavailable';
  }
  return 'refused';
}
