/**
 * How coupled, in one word: below 10, 25, 50, and above.
 *
 * @public
 */
export type ScoreWord = 'free' | 'loose' | 'tight' | 'locked';

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
