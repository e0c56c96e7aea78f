import type { PairVerdict } from '../../assessment';
import { SAME_TRAIN_SHARE } from '../limits';
import { NEEDED_STRENGTH } from '../../shared/releaseStrength';
import type { PairRecord } from '../measure/pairRecord';

/**
 * The verdict on a pair (scores.md, "Coordinated release", Verdicts).
 *
 * @param significant - the largest adjusted p that is significant in the fleet
 * @param linkStrength - strength by explicit change ids, 0 without
 */
export function verdictOf(
  pair: PairRecord,
  significant: number,
  linkStrength: number,
): PairVerdict {
  if (linkStrength >= NEEDED_STRENGTH) return 'needed-together';
  if (pair.p <= significant && pair.strength >= NEEDED_STRENGTH) {
    return 'needed-together';
  }
  if (
    pair.eligibleFromA &&
    pair.eligibleFromB &&
    pair.highest < NEEDED_STRENGTH
  ) {
    return 'independent';
  }
  if (pair.observed >= SAME_TRAIN_SHARE) return 'same-train';
  return 'not-enough-data';
}
