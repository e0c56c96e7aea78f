import { Connected } from '../../shared/disjointSet';
import { NEEDED_STRENGTH } from '../limits';
import { pairKey, type PairKey } from '../pairs';
import type { PairRecord } from './pairRecord';

/** Services in a family above which a second look is no smaller than the first. */
const MAX_FAMILY = 100;

/** Services connected by significant pairs. */
export function familiesOf(
  pairs: readonly PairRecord[],
  significant: number,
): Connected<number> {
  const families = new Connected<number>();
  for (const { a, b, p, strength } of pairs) {
    if (p <= significant && strength >= NEEDED_STRENGTH) families.connect(a, b);
  }
  return families;
}

/** All pairs a second look needs. */
export function* pairsWithinFamilies(
  pairs: readonly PairRecord[],
  significant: number,
  services: number,
): Generator<PairKey> {
  for (const members of membersByFamily(familiesOf(pairs, significant))) {
    for (const a of members) {
      for (const b of members) if (a < b) yield pairKey(a, b, services);
    }
  }
}

/** Families small enough that a second look at them is one. */
export function membersByFamily(families: Connected<number>): number[][] {
  return families.sets().filter(members => members.length <= MAX_FAMILY);
}
