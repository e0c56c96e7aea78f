import { fetchOnce } from './fetchOnce';
import { realEnvironment, type RequestEnvironment } from './environment';
import { IntegrationError } from './integrationError';
import type { JsonRequest, JsonResponse } from './jsonRequest';
import { waitBefore } from './waitBefore';

/**
 * Asks a source for JSON. Answers 429 and 5xx, broken connections and
 * time-outs are tried again: after `retry-after` if the source says so, else
 * after 1 s, 2 s, 4 s… with full jitter. Redirects are refused, so that
 * credentials go nowhere else.
 *
 * @throws IntegrationError, when there is no answer with a status of 2xx
 *
 * @public
 */
export async function requestJson(
  request: JsonRequest,
  environment: Partial<RequestEnvironment> = {},
): Promise<JsonResponse> {
  const { attempts = 4, maxWaitMs = 60_000, signal } = request;
  const using = { ...realEnvironment, ...environment };
  for (let attempt = 1; ; attempt += 1) {
    signal?.throwIfAborted();
    try {
      return await fetchOnce(request, using);
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof IntegrationError) || attempt >= attempts) {
        throw error;
      }
      const waitMs = waitBefore(error, { attempt, random: using.random });
      if (waitMs === undefined || waitMs > maxWaitMs) throw error;
      await using.sleep(waitMs, signal);
    }
  }
}
