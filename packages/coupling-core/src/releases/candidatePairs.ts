import { FALSE_DISCOVERY_RATE } from './benjaminiHochberg';
import type { Fleet } from './episodes';
import { FewestJointReleases } from './fewestJoint';
import { atLeast, countingOrder, countJointReleases } from './jointCounts';
import type { Surroundings } from './surroundings';

/** Windows times directions: how often a pair is tested. */
const TESTS = 8;

/** Adjusted p up to which pairs are looked at, in falling order. */
const LEVELS = [0, 1, 2, 3, 4, 5].map(i => FALSE_DISCOVERY_RATE / 8 ** i);

/** The level that is enough unless hundredths of all pairs are coupled. */
const USUAL_LEVEL = 3;

/**
 * Finds the pairs that may be significant, as `a * services + b` with `a < b`.
 * No other pair can be: with `n` pairs as good as p or better, Benjamini–
 * Hochberg ends below a level as soon as 5 % · n / all pairs is below the
 * next, and `n` is counted here from lower bounds of p.
 */
export function candidatePairs(
  fleet: Fleet,
  windows: readonly Surroundings[],
): Set<number> {
  for (let level = USUAL_LEVEL; ; ) {
    const { pairs, seen } = pairsUpTo(fleet, windows, level);
    const needed = levelNeeded(seen, fleet.services.length, level);
    if (needed === level) return pairs;
    level = needed;
  }
}

/** The highest level below which Benjamini–Hochberg may end, if not `level`. */
function levelNeeded(seen: number[], services: number, level: number): number {
  const pairs = (services * (services - 1)) / 2;
  for (let i = 0; i < level; i++) {
    if ((FALSE_DISCOVERY_RATE * seen[i]) / pairs >= LEVELS[i + 1]) return i;
  }
  return level;
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
  // Counted once per window and direction: too many is on the safe side.
  const seen = levels.map(() => 0);
  for (const counted of countJointReleases(fleet, order)) {
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
