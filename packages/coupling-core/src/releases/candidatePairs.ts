import { atLeast } from './blockCounters';
import { FALSE_DISCOVERY_RATE } from './benjaminiHochberg';
import type { Fleet } from './episodes';
import { FewestJointReleases } from './fewestJoint';
import { countJointReleases } from './jointCounts';
import { countingOrder } from './partnerBlock';
import type { Surroundings } from './surroundings';

/** Windows times directions: how often a pair is tested. */
const TESTS = 8;

/** Adjusted p up to which pairs are looked at, in falling order. */
const LEVELS = [0, 1, 2, 3].map(i => FALSE_DISCOVERY_RATE / 8 ** i);

/** The level that is enough unless hundredths of all pairs are coupled. */
const USUAL_LEVEL = 3;

/** Pairs that may be significant, and how many more there are at most. */
export interface Candidates {
  /** As `a * services + b` with `a < b`. */
  pairs: Set<number>;
  /** Whether none but these can be significant, given their exact p. */
  areEnough(exact: readonly number[]): boolean;
}

/**
 * Finds pairs that may be significant, at the usual level first and then at
 * higher ones, as long as more are asked for. With `n` pairs as good as a
 * level or better, Benjamini–Hochberg ends below it as soon as
 * 5 % · n / all pairs is below the next; `n` is counted from the exact p of
 * candidates and from lower bounds of all others.
 */
export function* candidatePairs(
  fleet: Fleet,
  windows: readonly Surroundings[],
): Generator<Candidates> {
  const all = (fleet.services.length * (fleet.services.length - 1)) / 2;
  for (let level = USUAL_LEVEL; level >= 0; level--) {
    const { pairs, seen } = pairsUpTo(fleet, windows, level);
    const areEnough = (exact: readonly number[]) =>
      seen.slice(0, level).every((atLevel, i) => {
        const known = exact.filter(p => p <= LEVELS[i]).length;
        const atMost = known + atLevel - seen[level];
        return (FALSE_DISCOVERY_RATE * atMost) / all < LEVELS[i + 1];
      });
    yield { pairs, areEnough };
  }
}

function pairsUpTo(
  fleet: Fleet,
  windows: readonly Surroundings[],
  level: number,
) {
  const services = fleet.services.length;
  const order = countingOrder(fleet);
  const levels = LEVELS.slice(0, level + 1);
  const fewest = new FewestJointReleases(
    fleet,
    windows,
    levels.map(p => p / TESTS),
  );
  const pairs = new Set<number>();
  const reaches = windows.map(({ reach }) => reach);
  // Counted once per window and direction: too many is on the safe side.
  const seen = levels.map(() => 0);
  for (const counted of countJointReleases(fleet, order, reaches)) {
    const { subject, window, firstWord } = counted;
    let releasesBefore = -1;
    let least = new Uint16Array();
    for (let word = 0; word < counted.words; word++) {
      const lane = 32 * (firstWord + word);
      if (lane >= services) break;
      const releases = rounded(releasesOf(fleet, order.services[lane]));
      if (releases !== releasesBefore) {
        least = fewest.of(subject, releases, window);
        releasesBefore = releases;
      }
      for (let i = 0; i <= level; i++) {
        const enough = atLeast(counted, word, least[i]);
        if (enough === 0) break;
        seen[i] += bitsIn(enough);
        if (i < level) continue;
        for (const partner of partnersIn(enough, order.services, lane)) {
          if (partner !== subject) pairs.add(pairKey(subject, partner));
        }
      }
    }
  }
  return { pairs, seen };

  function pairKey(s: number, t: number): number {
    return s < t ? s * services + t : t * services + s;
  }
}

/** Down to a step of 6 %: fewer numbers to find, and still a lower bound. */
function rounded(releases: number): number {
  if (releases < 16) return releases;
  return Math.floor(1.06 ** Math.floor(Math.log(releases) / Math.log(1.06)));
}

function releasesOf({ first }: Fleet, service: number): number {
  return first[service + 1] - first[service];
}

function bitsIn(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function* partnersIn(word: number, services: Int32Array, lane: number) {
  for (let rest = word; rest !== 0; rest &= rest - 1) {
    yield services[lane + 31 - Math.clz32(rest & -rest)];
  }
}
