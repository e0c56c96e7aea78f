import { CustomErrorBase } from '@backstage/errors';

/** Why an integration gave no answer. @public */
export type IntegrationFailure =
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'unavailable'
  | 'timeout'
  | 'too-large'
  | 'unreadable'
  | 'refused';

/**
 * A source did not answer as needed. The message is for the people who run
 * it: it names the integration, the address without its query and, when
 * access is refused, the permission that is missing. It never holds a header,
 * a query or a body.
 *
 * @public
 */
export class IntegrationError extends CustomErrorBase {
  name = 'IntegrationError' as const;
  /** For people, like `PagerDuty`. */
  readonly integration: string;
  readonly failure: IntegrationFailure;
  /** The HTTP status, if there was an answer. */
  readonly status?: number;
  /** How long the source asks to be left alone, in ms. */
  readonly retryAfterMs?: number;

  constructor(options: {
    integration: string;
    failure: IntegrationFailure;
    message: string;
    status?: number;
    retryAfterMs?: number;
  }) {
    super(`${options.integration}: ${options.message}`);
    this.integration = options.integration;
    this.failure = options.failure;
    this.status = options.status;
    this.retryAfterMs = options.retryAfterMs;
  }
}
