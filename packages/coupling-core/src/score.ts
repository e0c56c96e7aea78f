/**
 * How coupled, in one word: below 10, 25, 50, and above.
 *
 * @public
 */
export type ScoreWord = 'free' | 'loose' | 'tight' | 'locked';

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

/**
 * The word for a score (scores.md, "Words").
 *
 * @public
 */
export function scoreWord(score: number): ScoreWord {
  if (score < 10) return 'free';
  if (score < 25) return 'loose';
  if (score <= 50) return 'tight';
  return 'locked';
}
