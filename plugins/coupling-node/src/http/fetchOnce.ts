import { addressOf } from './addressOf';
import { brokenConnection } from './brokenConnection';
import { failureOfStatus } from './failureOfStatus';
import type { RequestEnvironment } from './environment';
import { IntegrationError } from './integrationError';
import { readLimited } from './readLimited';
import type { JsonRequest, JsonResponse } from './jsonRequest';

const TIMEOUT_MS = 30_000;
const MAX_BYTES = 10 * 1024 ** 2;

/** One attempt; whatever goes wrong becomes an `IntegrationError`. */
export async function fetchOnce(
  request: JsonRequest,
  environment: RequestEnvironment,
): Promise<JsonResponse> {
  const { timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES } = request;
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await environment.fetch(request.url, {
      method: request.method ?? 'GET',
      headers: headersOf(request),
      body:
        request.body === undefined ? undefined : JSON.stringify(request.body),
      redirect: 'manual',
      signal: request.signal
        ? AbortSignal.any([request.signal, timeout])
        : timeout,
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw failureOfStatus(response, request, environment.now());
    }
    const text = await readLimited(response, maxBytes);
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
  } catch (error) {
    request.signal?.throwIfAborted();
    throw toIntegrationError(error, request, timeout.aborted);
  }
}

function headersOf({ headers, body }: JsonRequest): Headers {
  const sent = new Headers(headers);
  if (!sent.has('accept')) sent.set('accept', 'application/json');
  if (body !== undefined) sent.set('content-type', 'application/json');
  return sent;
}

function toIntegrationError(
  error: unknown,
  request: JsonRequest,
  timedOut: boolean,
): IntegrationError {
  if (error instanceof IntegrationError) return error;
  const { integration, timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES } = request;
  const at = addressOf(request);
  if (timedOut) {
    const message = `${at} did not answer within ${timeoutMs} ms`;
    return new IntegrationError({ integration, failure: 'timeout', message });
  }
  if (error instanceof RangeError) {
    const message = `${at} answered with more than ${maxBytes} bytes`;
    return new IntegrationError({ integration, failure: 'too-large', message });
  }
  if (error instanceof SyntaxError) {
    // Neither its text nor the error itself is passed on: both quote the body.
    const message = `${at} answered with something that is not JSON`;
    return new IntegrationError({
      integration,
      failure: 'unreadable',
      message,
    });
  }
  const broken = brokenConnection(error);
  return new IntegrationError({
    integration,
    failure: broken?.failure ?? 'unavailable',
    message: `${at} ${broken?.says ?? 'cannot be reached'}`,
  });
}
