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
  | { code: 'no-access-evidence' };
