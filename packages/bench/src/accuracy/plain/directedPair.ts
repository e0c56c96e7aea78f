import { isNear, WINDOWS, type PlainFleet } from './plainFleet';
import { busyLevel, fleetChances } from './slots';

const WEEK = 7 * 86_400;

/** Half-life of a release's weight, seconds. */
const HALF_LIFE = 180 * 86_400;

/** Two-sided 80 %. */
const Z = 1.2816;

/** What one window says about A → B (of the plain formulas). */
export interface DirectedPair {
  hits: number;
  observed: number;
  effective: number;
  chance: number;
  kappaLow: number;
  kappaHigh: number;
  /** P of as many hits by chance. */
  p: number;
}

/** @param ageCounts - whether ω has the factor 2^(−age/180 d) */
export function directedPair(
  fleet: PlainFleet,
  subject: number,
  partner: number,
  window: number,
  ageCounts: boolean,
): DirectedPair {
  const own = fleet.times[subject];
  const byLevel = fleetChances(fleet.slots[window], subject, partner);
  const releases = own.map((at, i) => {
    const hit = isNear(fleet.times[partner], at, WINDOWS[window]);
    const others = fleet.others[window][subject][i] - Number(hit);
    const share = others / (fleet.names.length - 2);
    const byCalendar = calendarChance(fleet, partner, at, WINDOWS[window]);
    const byFleet = byLevel[busyLevel(others)] ?? 0;
    const age = ageCounts ? 2 ** ((at - fleet.to) / HALF_LIFE) : 1;
    return {
      hit: Number(hit),
      weight: age / Math.log2(2 + others),
      chance: Math.min(0.999, Math.max(byCalendar, byFleet, share)),
    };
  });
  const sum = (of: (release: (typeof releases)[number]) => number) =>
    releases.reduce((all, release) => all + of(release), 0);
  const weight = sum(release => release.weight);
  const observed = sum(release => release.weight * release.hit) / weight;
  const chance = sum(release => release.weight * release.chance) / weight;
  const effective = weight ** 2 / sum(release => release.weight ** 2);
  const [low, high] = wilson(observed, effective);
  const hits = sum(release => release.hit);
  const meanChance = sum(release => release.chance) / own.length;
  return {
    ...{ hits, observed, effective, chance },
    kappaLow: (low - chance) / (1 - chance),
    kappaHigh: (high - chance) / (1 - chance),
    p: binomialTail(own.length, hits, meanChance),
  };
}

/** π_cal: shifts by 1 … 8 weeks that stay in the observed period. */
function calendarChance(
  { times, from, to }: PlainFleet,
  partner: number,
  at: number,
  reach: number,
): number {
  let possible = 0;
  let met = 0;
  for (let weeks = -8; weeks <= 8; weeks++) {
    const moment = at + weeks * WEEK;
    if (weeks === 0 || moment < from || moment > to) continue;
    possible += 1;
    met += Number(isNear(times[partner], moment, reach));
  }
  return (met + 0.25) / (possible + 0.5);
}

function wilson(share: number, n: number): [low: number, high: number] {
  const middle = share + Z ** 2 / (2 * n);
  const spread = Z * Math.sqrt((share * (1 - share) + Z ** 2 / (4 * n)) / n);
  const scale = 1 + Z ** 2 / n;
  return [
    Math.max(0, (middle - spread) / scale),
    Math.min(1, (middle + spread) / scale),
  ];
}

/** P(X ≥ k), X ~ Bin(n, p), term by term from logarithms. */
function binomialTail(n: number, k: number, p: number): number {
  let logTerm = n * Math.log1p(-p);
  let tail = 0;
  for (let i = 0; i <= n; i++) {
    if (i >= k) tail += Math.exp(logTerm);
    logTerm += Math.log((n - i) / (i + 1)) + Math.log(p) - Math.log1p(-p);
  }
  return Math.min(1, tail);
}
