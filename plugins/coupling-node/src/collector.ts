import type {
  LoggerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { JsonValue } from '@backstage/types';
import type { Evidence, EvidenceIssue } from '@seams/coupling-core';

/**
 * Turns one source into evidence, and computes nothing.
 *
 * @public
 */
export interface Collector {
  /** Unique and stable, in kebab-case; evidence is kept under it. */
  id: string;
  /** For people: what it reads. */
  title: string;
  /** When it runs; one replica runs it at a time. */
  schedule: SchedulerServiceTaskScheduleDefinition;
  /**
   * Reads the source once. Throwing marks the run as failed, or as partial
   * when something was delivered before; evidence from earlier runs stays.
   */
  collect(run: CollectorRun): Promise<void>;
}

/** What a collector is given for one run. @public */
export interface CollectorRun {
  /** Says which collector it is. */
  logger: LoggerService;
  /** Aborted on shutdown and when the schedule's timeout is reached. */
  signal: AbortSignal;
  /** What the last completed delivery of this scope left, if anything. */
  cursor(scope: string): Promise<JsonValue | undefined>;
  /** Stores evidence as it is read; resolves when all of it is kept. */
  deliver(delivery: Delivery): Promise<DeliveryReceipt>;
}

/** Evidence read from one part of a source. @public */
export interface Delivery {
  /** The part of the source this is, like a file or a repository. */
  scope: string;
  /**
   * `full`: all there is in this scope, what is not in it is removed once the
   * items end without an error. `delta`: only what is new.
   */
  mode: 'full' | 'delta';
  /** Read once, as it is stored; good items stay although others are bad. */
  items: Iterable<DeliveredItem> | AsyncIterable<DeliveredItem>;
  /** Kept with the last of the items, for the next run's `cursor`. */
  cursor?: JsonValue;
  /** Kept with the cursor, for people to read; without a cursor it is lost. */
  progress?: DeliveryProgress;
}

/**
 * How far a scope was read. People see it, so it holds no secrets.
 *
 * @public
 */
export interface DeliveryProgress {
  /** Where the next run goes on, in words, like `deployment 4711`. */
  position?: string;
  /** History that is read in steps, newest first; both ISO 8601. */
  backfill?: {
    /** Everything since then is read. */
    reachedAt: string;
    /** Older history is not wanted. */
    goalAt: string;
  };
}

/**
 * Good evidence, an item that could not be read, or one that was read and
 * passed over. `line` counts from 1.
 *
 * @public
 */
export type DeliveredItem =
  | { ok: true; line?: number; evidence: Evidence }
  | { ok: false; line: number; issues: EvidenceIssue[] }
  | LeftOutItem;

/**
 * An item of the source that is no evidence, and why: so that people see what
 * was passed over, and that nothing else was.
 *
 * @public
 */
export interface LeftOutItem {
  ok: false;
  leftOut: LeftOutReason;
  /** What people know it by, like a tag or `deployment/7 to staging`. */
  example: string;
}

/**
 * Why an item is no evidence:
 *
 * - `not-production`: it did not go to production
 * - `pre-release`: the source, or its version, says that it is not finished
 * - `draft`: it is not published yet
 * - `cancelled`: it was stopped before it went live
 * - `no-version`: its name is no version, like that of a tag which moves
 * - `repeated`: what it brought was there already
 * - `unchanged`: nothing changed in what belongs to a component
 * - `outdated`: a newer state of the same item is kept
 * - `nobodys`: every component says that its releases are others
 *
 * @public
 */
export type LeftOutReason =
  | 'not-production'
  | 'pre-release'
  | 'draft'
  | 'cancelled'
  | 'no-version'
  | 'repeated'
  | 'unchanged'
  | 'outdated'
  | 'nobodys';

/** Counts of items. @public */
export interface DeliveryReceipt {
  /** New, or replacing an earlier version. */
  accepted: number;
  /** Sent again without a change. */
  alreadyKnown: number;
  /** Could not be read. */
  rejected: number;
  /** No longer in a full delivery. */
  removed: number;
  /** No evidence, or older than what is kept; each with a reason. */
  leftOut: number;
}

/**
 * The id of the scheduled task that runs a collector, so that a module can
 * ask for a run when it hears that there is something new.
 *
 * @public
 */
export function collectorTaskId(collector: string): string {
  return `coupling-collect-${collector}`;
}
