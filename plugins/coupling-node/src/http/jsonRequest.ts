import type { JsonValue } from '@backstage/types';

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
