/**
 * What became of the releases of one source. Each is one of kept, known and
 * left out: `kept + known + Σ leftOut.releases = delivered`.
 *
 * @public
 */
export interface ReleaseIntakeAccount {
  source: string;
  /** Releases that came in. */
  delivered: number;
  /** That scores were made from. */
  kept: number;
  /** Of a version that the service had released already: another spelling of it, another environment, a redeploy, a repeated report. */
  known: number;
  /** Only reasons that left out any. */
  leftOut: LeftOut[];
}

/** @public */
export interface LeftOut {
  reason: LeftOutReason;
  releases: number;
  /** Three at most, the newest. */
  examples: LeftOutExample[];
}

/** @public */
export interface LeftOutExample {
  service: string;
  /** ISO 8601. */
  at: string;
  /** The environment, actor or version it was left out for, where it is one. */
  detail?: string;
}

/**
 * Why a release is in no score.
 *
 * @public
 */
export type LeftOutReason =
  /** Failed or rolled back. */
  | 'not-succeeded'
  /** To an environment that does not count. */
  | 'environment'
  | 'ignored-actor'
  /** Dated after the assessment. */
  | 'future'
  /** Of a service that the catalog does not have. */
  | 'unresolved'
  | 'pre-release'
  /** Its times are not release times: see the quality of its source. */
  | 'refused'
  /** Before the lookback. */
  | 'too-old'
  /** Of dozens of services at once, which says nothing about any two. */
  | 'mass-release';

/**
 * Releases of one service that are in no score.
 *
 * @public
 */
export interface ServiceLeftOut {
  reason: LeftOutReason;
  releases: number;
  /** The environments, actors or states they were left out for, a few at most. */
  named?: string[];
}
