import { FALSE_DISCOVERY_RATE } from '../limits';

/**
 * The largest p that is significant when `pairs` were looked at
 * (Benjamini–Hochberg). `ps` may leave out pairs with p = 1.
 */
export function significanceThreshold(
  ps: Iterable<number>,
  pairs: number,
): number {
  const sorted = Float64Array.from(ps).sort();
  for (let i = sorted.length - 1; i >= 0; i--) {
    if (sorted[i] <= (FALSE_DISCOVERY_RATE * (i + 1)) / pairs) return sorted[i];
  }
  return -1;
}
