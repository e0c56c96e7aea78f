import type { JsonValue } from '@backstage/types';
import { fetchOnce } from './fetchOnce';
import { realEnvironment, type RequestEnvironment } from './environment';
import { IntegrationError } from './integrationError';
import { waitBefore } from './waitBefore';

/** One question to a source. @public */
export interface JsonRequest {
  /** The source, for people, like `PagerDuty`; errors begin with it. */
  integration: string;
  /** Its query never reaches a message. */
  url: string | URL;
  method?: 'GET' | 'POST';
  /** Sent as they are, and never shown. */
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: JsonValue;
  /** What the credentials must be allowed, to be told when they are not. */
  permission?: string;
  /** Stops waiting and asking; its reason is thrown. */
  signal?: AbortSignal;
  /** For one attempt, its body included. By default 30 s. */
  timeoutMs?: number;
  /** Of the body. By default 10 MiB. */
  maxBytes?: number;
  /** How often to ask in all when the source fails. By default 4. */
  attempts?: number;
  /** The longest pause that is sat out; a longer one fails. By default 60 s. */
  maxWaitMs?: number;
}

/** @public */
export interface JsonResponse {
  status: number;
  headers: Headers;
  /** Not checked: validate it before use. `undefined` for an empty body. */
  body: unknown;
}

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
