import { FALSE_DISCOVERY_RATE } from './benjaminiHochberg';
import { CandidateSearch } from './candidateSearch';
import type { Fleet } from './episodes';
import type { Surroundings } from './surroundings';

/** Windows times directions: how often a pair is tested. */
const TESTS = 8;

/** Adjusted p up to which pairs are looked at, in falling order. */
const LEVELS = [0, 1, 2, 3].map(i => FALSE_DISCOVERY_RATE / 8 ** i);

/** Where pairs are looked at one by one; at the first only if it must be. */
const FLAG_AT = [1, 0];

/** Pairs that may be significant, and how many more there are at most. */
export interface Candidates {
  /** As `a * services + b` with `a < b`. */
  pairs: Iterable<number>;
  /** Pairs that the calendar explains and that are often together. */
  trains: Iterable<number>;
  /** Whether none but these can be significant, given their exact p. */
  areEnough(exact: readonly number[]): boolean;
}

/**
 * Finds pairs that may be significant, at the best level first and then at
 * others, as long as more are asked for. With `n` pairs as good as a level or
 * better, Benjamini–Hochberg ends below it as soon as 5 % · n / all pairs is
 * below the next; `n` is counted from the exact p of candidates and from lower
 * bounds of all others.
 */
export function* candidatePairs(
  fleet: Fleet,
  windows: readonly Surroundings[],
): Generator<Candidates> {
  const all = (fleet.services.length * (fleet.services.length - 1)) / 2;
  const ofOneTest = LEVELS.map(p => p / TESTS);
  for (const flagAt of FLAG_AT) {
    const search = new CandidateSearch(fleet, windows, ofOneTest, flagAt);
    for (let level = LEVELS.length - 1; level >= flagAt; level--) {
      yield {
        pairs: pairsAt(search, level),
        trains: search.trains.pairs(),
        areEnough: exact =>
          mostBelow(search, level, exact).every(
            (most, i) => (FALSE_DISCOVERY_RATE * most) / all < LEVELS[i + 1],
          ),
      };
    }
  }
}

function* pairsAt({ levelOf }: CandidateSearch, level: number) {
  for (const [pair, reached] of levelOf) if (reached >= level) yield pair;
}

/** How many pairs can reach each of the levels before `level`. */
function mostBelow(
  { levelOf, leftOut }: CandidateSearch,
  level: number,
  exact: readonly number[],
): number[] {
  const most = leftOut.slice(0, level);
  for (const reached of levelOf.values()) {
    if (reached >= level) continue;
    for (let i = 0; i <= reached; i++) most[i] += 1;
  }
  for (const p of exact) {
    for (let i = 0; i < level && p <= LEVELS[i]; i++) most[i] += 1;
  }
  return most;
}
