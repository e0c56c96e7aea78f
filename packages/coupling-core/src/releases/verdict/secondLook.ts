import { significanceThreshold } from '../statistics/benjaminiHochberg';
import type { Connected } from '../../shared/disjointSet';
import { familiesOf, membersByFamily } from '../measure/families';
import { pairsAmong } from '../pairs';
import type { PairRecord } from '../measure/pairRecord';

/**
 * Among thousands of services a true pair with a dozen releases drowns in the
 * number of pairs looked at. Services that were found to be connected are
 * looked at once more, among themselves only (scores.md, "Coordinated
 * release", Second look).
 *
 * @param significant - the largest significant p in the fleet
 * @returns the largest significant p for a pair, in the fleet or its family
 */
export function secondLook(
  pairs: readonly PairRecord[],
  significant: number,
): (pair: PairRecord) => number {
  const families = familiesOf(pairs, significant);
  const ps = new Map<number, number[]>();
  for (const pair of pairs) {
    const family = commonFamily(families, pair);
    if (family === undefined) continue;
    const own = ps.get(family) ?? [];
    own.push(pair.p);
    ps.set(family, own);
  }
  const thresholds = new Map<number, number>();
  for (const members of membersByFamily(families)) {
    const family = families.setOf(members[0])!;
    const own = ps.get(family) ?? [];
    thresholds.set(
      family,
      significanceThreshold(own, pairsAmong(members.length)),
    );
  }
  return pair => {
    const family = commonFamily(families, pair);
    const own = family === undefined ? undefined : thresholds.get(family);
    return Math.max(significant, own ?? significant);
  };
}

function commonFamily(families: Connected<number>, { a, b }: PairRecord) {
  const family = families.setOf(a);
  return family === families.setOf(b) ? family : undefined;
}
