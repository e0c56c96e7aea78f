import { scoreWord } from '../../shared/scoreWord';
import type { KnownScore } from '../../assessment/score';
import { DAY, MIN_EFFECTIVE_RELEASES } from '../limits';
import { wilson } from '../statistics/wilson';

/** Days after which a release counts half in a score. */
const HALF_LIFE = 180 * DAY;

/**
 * Share of joint releases that were not by chance: φ = 1 − π/c, 0–.99
 * (scores.md, "Coordinated release", Roll-up).
 */
export function needBeyondChance(observed: number, chance: number): number {
  if (observed <= 0) return 0;
  return Math.min(0.99, Math.max(0, 1 - chance / observed));
}

/** How much a release of that age counts; `at` is ≤ 0, in seconds. */
export function decay(at: number): number {
  return 2 ** (at / HALF_LIFE);
}

/**
 * The score of a service: the decayed mean, over its releases, of how much
 * each needed another service, 0–100, with its interval; undefined when the
 * releases are too few (scores.md, "Coordinated release", Roll-up).
 *
 * @param needs - 0–.99, by release
 * @param weights - decay, by release
 */
export function rollUp(
  needs: ArrayLike<number>,
  weights: ArrayLike<number>,
): KnownScore | undefined {
  let weight = 0;
  let weightSquared = 0;
  let needed = 0;
  for (let i = 0; i < needs.length; i++) {
    weight += weights[i];
    weightSquared += weights[i] ** 2;
    needed += weights[i] * needs[i];
  }
  const effective = weight ** 2 / weightSquared;
  if (!(effective >= MIN_EFFECTIVE_RELEASES - 1e-9)) return undefined;
  const score = 100 * (needed / weight);
  const { low, high } = wilson(needed / weight, effective);
  return {
    status: 'known',
    score,
    low: 100 * low,
    high: 100 * high,
    word: scoreWord(score),
  };
}
