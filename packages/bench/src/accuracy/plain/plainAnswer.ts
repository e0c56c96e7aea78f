import type { FleetEvent } from '../fleet';
import type { Answer } from '../metrics';
import { pairKey } from '../truth';
import { directedPair, type DirectedPair } from './directedPair';
import { isNear, plainFleet, WINDOWS, type PlainFleet } from './plainFleet';

const WIDEST = WINDOWS[WINDOWS.length - 1];

/** Two services, with what the plain formulas say of them. */
export interface PlainPair {
  key: string;
  verdict: 'needed-together' | 'same-train' | 'independent' | 'not-enough-data';
  strength: number;
  p: number;
}

/**
 * The formulas of section 1 of the definition and nothing else, as methods: with
 * the weight of a release as the core reads it, and as it is written.
 */
export const PLAIN_METHODS = [
  { name: 'plain formulas', ageCounts: false },
  { name: 'plain, age in ω', ageCounts: true },
].map(({ name, ageCounts }) => ({
  name,
  answer: (events: readonly FleetEvent[]) =>
    answerOf(plainPairs(events, ageCounts)),
}));

/**
 * Every pair that met, judged by the three chances, Wilson, the binomial test and
 * Benjamini–Hochberg at 5 %: written from the formulas alone, slow, and
 * for fleets of fewer than 1,000 services. Links are left out.
 */
export function plainPairs(
  events: readonly FleetEvent[],
  ageCounts: boolean,
): PlainPair[] {
  const fleet = plainFleet(events);
  const pairs = [...pairsMet(fleet)].map(([a, b]) => ({
    key: pairKey(fleet.names[a], fleet.names[b]),
    ...combined(
      [a, b].map((subject, i) =>
        WINDOWS.map((_, window) =>
          directedPair(fleet, subject, i === 0 ? b : a, window, ageCounts),
        ),
      ),
    ),
  }));
  const services = fleet.names.length;
  const limit = significant(
    pairs.map(({ p }) => p),
    (services * (services - 1)) / 2,
  );
  return pairs.map(({ key, strength, p, ...seen }) => ({
    ...{ key, strength, p },
    verdict: verdictOf(seen, p <= limit && strength >= 0.2),
  }));
}

function* pairsMet({ times }: PlainFleet): Generator<[number, number]> {
  for (let a = 0; a < times.length; a++) {
    for (let b = a + 1; b < times.length; b++) {
      if (times[a].some(at => isNear(times[b], at, WIDEST))) yield [a, b];
    }
  }
}

/** Both directions at all windows, as one pair. */
function combined(directions: DirectedPair[][]) {
  const enough = (seen: DirectedPair) => seen.effective >= 5 - 1e-9;
  const eligible = (seen: DirectedPair) => enough(seen) && seen.chance <= 0.8;
  const all = directions.flat();
  const speaking = all.filter(seen => eligible(seen) && seen.hits >= 3);
  return {
    p: Math.min(1, ...speaking.map(({ p }) => 8 * p)),
    strength: Math.max(0, ...speaking.map(({ kappaLow }) => kappaLow)),
    isIndependent:
      directions.every(windows => windows.some(eligible)) &&
      all.filter(eligible).every(({ kappaHigh }) => kappaHigh < 0.2),
    isOnTrain: all.some(
      seen => enough(seen) && seen.hits >= 3 && seen.observed >= 0.5,
    ),
  };
}

/** Benjamini–Hochberg at 5 %; pairs that never met have p = 1. */
function significant(ps: number[], pairs: number): number {
  const sorted = [...ps].sort((x, y) => x - y);
  const passing = sorted.filter((p, i) => p <= (0.05 * (i + 1)) / pairs);
  return passing.pop() ?? -1;
}

function verdictOf(
  seen: { isIndependent: boolean; isOnTrain: boolean },
  isNeeded: boolean,
): PlainPair['verdict'] {
  if (isNeeded) return 'needed-together';
  if (seen.isIndependent) return 'independent';
  return seen.isOnTrain ? 'same-train' : 'not-enough-data';
}

function answerOf(pairs: readonly PlainPair[]): Answer {
  const sureness = new Map<string, number>();
  for (const { key, verdict, strength, p } of pairs) {
    const needed = verdict === 'needed-together';
    sureness.set(key, needed ? 1 + strength : strength * (1 - p));
  }
  const needed = pairs.filter(({ verdict }) => verdict === 'needed-together');
  return { coupled: new Set(needed.map(({ key }) => key)), sureness };
}
