import type { ServiceLeftOut } from './leftOut';
import type { ScoreWord } from '../shared/scoreWord';

/**
 * A score that can be stood behind: 0–100, higher is more coupled, with the
 * range it lies in.
 *
 * @public
 */
export interface KnownScore {
  status: 'known';
  score: number;
  low: number;
  high: number;
  word: ScoreWord;
}

/**
 * No score, and why. Never to be shown or summed as 0.
 *
 * @public
 */
export interface UnknownScore {
  status: 'unknown';
  reason: UnknownReason;
}

/** @public */
export type UnknownReason =
  | { code: 'no-release-evidence' }
  | { code: 'only-pre-releases'; releases: number }
  | { code: 'too-few-releases'; releases: number; needed: number }
  | { code: 'source-refused'; sources: string[] }
  /** Its versions go back in time, so the times are not release times. */
  | {
      code: 'versions-go-back';
      sources: string[];
      line: string;
      steps: number;
      backwards: number;
    }
  /** It has releases, and none counts. */
  | {
      code: 'all-left-out';
      releases: number;
      leftOut: ServiceLeftOut[];
      /** The environments that count, as they were asked for. */
      environments: string[];
    }
  /**
   * So many of its releases go out with partners on one schedule that they may
   * all be needed, or none.
   */
  | {
      code: 'cannot-tell-on-one-schedule';
      releases: number;
      /** Releases with such a partner near, and no other need of them known. */
      hidden: number;
      partners: number;
    }
  /** Whether they are of another team is not known. */
  | { code: 'partner-without-owner'; services: string[] }
  | { code: 'no-access-evidence' };
