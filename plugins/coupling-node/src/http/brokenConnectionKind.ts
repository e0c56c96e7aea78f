import type { IntegrationFailure } from './integrationError';

/** How a connection broke. @public */
export interface BrokenConnection {
  /**
   * `closed`: the other side ended it, an answer may be cut off. `tls`: the
   * two did not come to trust each other. `garbled`: what came is not what
   * was agreed on.
   */
  kind: 'unreachable' | 'closed' | 'timeout' | 'tls' | 'garbled';
  /** As which an `IntegrationError` should carry it. */
  failure: Extract<
    IntegrationFailure,
    'unavailable' | 'timeout' | 'refused' | 'unreadable'
  >;
  /** Reads on from what was asked: `closed the connection (ECONNRESET)`. */
  says: string;
}
