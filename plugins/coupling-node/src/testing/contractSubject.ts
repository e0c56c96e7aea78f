import type { Collector } from '../collector';
import type { FaultyServer } from './faultyServer';

/** A collector and a fake of its source, made anew for each case. @public */
export interface ContractSubject {
  /** What errors call the source, like `PagerDuty`. */
  integration: string;
  /** Credentials that must be in no error and no log. */
  secrets: string[];
  /**
   * A new one over the same source, as after a restart. `timeoutMs` is for one
   * answer; it is short only where none comes, so that no machine is too slow.
   */
  createCollector(options?: { timeoutMs?: number }): Collector;
  /** What the collector asks. */
  server: FaultyServer;
  /**
   * Puts so many new good items into the source, each of which becomes one
   * piece of evidence. Five must not fit on one page if the source has pages.
   */
  add(count: number): void;
  /**
   * Puts a component into the catalog whose annotations make no sense, like an
   * address that is none. Comes before the first run.
   *
   * @returns what must be said of it, like its name; nothing when the source is
   * not asked for it
   */
  addBrokenComponent?(): string | undefined;
  /** Puts an item there that is not what the source documents. */
  addMalformed?(): void;
  /** Lists the newest item twice. */
  repeatNewest?(): void;
  /** Puts a good item there that is dated a day after all others. */
  addFromTheFuture?(): void;
  /** Takes the service of all items so far out of the source. */
  removeService?(): void;
}

/**
 * Parts of the contract that do not fit every source: `statuses` are for those
 * that speak HTTP, `time-out` and `patience` are the fetcher's, the others
 * need the method of the subject.
 *
 * @public
 */
export type ContractPart =
  | 'statuses'
  | 'time-out'
  | 'patience'
  | 'addBrokenComponent'
  | 'addMalformed'
  | 'repeatNewest'
  | 'addFromTheFuture'
  | 'removeService';
