import {
  atLeast,
  countingOrder,
  countJointReleases,
  releasesOf,
  type Fleet,
} from './inside';

/** Joint releases from which a pair is counted. */
export const MIN_JOINT = 3;

/** Directed pairs with enough joint releases, and their joint releases. */
export interface PairCounts {
  pairs: number;
  joint: number;
}

/** Counts pairs at windows of these half-widths, one result for each. */
export function countPairs(
  fleet: Fleet,
  hours: readonly number[],
): PairCounts[] {
  const found = hours.map(() => ({ pairs: 0, joint: 0 }));
  const reaches = hours.map(h => h * 3600);
  const order = countingOrder(fleet);
  for (const counted of countJointReleases(fleet, order, reaches)) {
    const { counts, words, levels } = counted;
    const at = found[counted.window];
    for (let word = 0; word < words; word++) {
      const enough = atLeast(counted, word, MIN_JOINT);
      if (enough === 0) continue;
      at.pairs += bitsIn(enough);
      for (let level = 0; level < levels; level++) {
        at.joint += bitsIn(counts[level * words + word] & enough) * 2 ** level;
      }
    }
  }
  return found.map(({ pairs, joint }) => withoutSelf(fleet, pairs, joint));
}

/** Every service was found to be near itself. */
function withoutSelf(fleet: Fleet, pairs: number, joint: number) {
  const own = fleet.services
    .map((_, s) => releasesOf(fleet, s))
    .filter(releases => releases >= MIN_JOINT);
  return {
    pairs: pairs - own.length,
    joint: joint - own.reduce((sum, releases) => sum + releases, 0),
  };
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
