import { FALSE_DISCOVERY_RATE, TESTS_PER_PAIR } from '../limits';
import type { Fleet } from '../fleet';
import type { AllFound } from './foundPairs';
import { pairsAmong, type PairKey } from '../pairs';
import type { PairSearch } from './pairSearch';
import { blocksOf } from './partnerBlock';
import type { Surroundings } from '../chance/surroundings';

/** Adjusted p up to which pairs are looked at, in falling order. */
const LEVELS = [0, 1, 2, 3].map(i => FALSE_DISCOVERY_RATE / 8 ** i);

/** Where pairs are looked at one by one; at the first only if it must be. */
const MIN_LEVELS = [1, 0];

/** Pairs that may be significant, and how many more there are at most. */
export interface Candidates {
  pairs: Iterable<PairKey>;
  /** Pairs that the calendar explains and that are often together. */
  trains: Iterable<PairKey>;
  /** Whether none but these can be significant, given their exact p. */
  areEnough(exact: readonly number[]): boolean;
}

/** The searches to be made, as long as the one before did not find enough. */
export function candidateSearches(
  { services, first, service, at, byTime, start }: Fleet,
  windows: Surroundings[],
): PairSearch[] {
  return MIN_LEVELS.map(minLevel => ({
    // Only their number: a thread gets no names.
    fleet: {
      services: { length: services.length },
      ...{ first, service, at, byTime, start },
    },
    windows,
    levels: LEVELS.map(p => p / TESTS_PER_PAIR),
    minLevel,
    blocks: blocksOf({ services }),
  }));
}

/**
 * Pairs that may be significant, at the best level first and then at others, as long as more are asked for. With `n` pairs as good as a level or
 * better, Benjamini–Hochberg ends below it as soon as 5 % · n / all pairs is
 * below the next; `n` is counted from the exact p of candidates and from lower
 * bounds of all others.
 */
export function* candidatePairs(
  { fleet: { services }, minLevel }: PairSearch,
  found: AllFound,
): Generator<Candidates> {
  const all = pairsAmong(services.length);
  for (let level = LEVELS.length - 1; level >= minLevel; level--) {
    yield {
      pairs: pairsAt(found, level),
      trains: found.trains.pairs(),
      areEnough: exact =>
        mostBelow(found, level, exact).every(
          (most, i) => (FALSE_DISCOVERY_RATE * most) / all < LEVELS[i + 1],
        ),
    };
  }
}

/** In order, so that it does not matter who found which first. */
function pairsAt({ levelOf }: AllFound, level: number): Float64Array {
  const pairs = [...levelOf.keys()];
  return Float64Array.from(
    pairs.filter(pair => levelOf.get(pair)! >= level),
  ).sort();
}

/** How many pairs can reach each of the levels before `level`. */
function mostBelow(
  { levelOf, excluded }: AllFound,
  level: number,
  exact: readonly number[],
): number[] {
  const most = excluded.slice(0, level);
  for (const reached of levelOf.values()) {
    if (reached >= level) continue;
    for (let i = 0; i <= reached; i++) most[i] += 1;
  }
  for (const p of exact) {
    for (let i = 0; i < level && p <= LEVELS[i]; i++) most[i] += 1;
  }
  return most;
}
