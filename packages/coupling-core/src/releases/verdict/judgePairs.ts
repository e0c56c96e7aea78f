import type { PairVerdict, ReleasePair } from '../../assessment';
import { significanceThreshold } from '../statistics/benjaminiHochberg';
import {
  linkedReleases,
  linkStrength,
  type ChangeLink,
} from '../measure/changeLinks';
import { DistinctChanges, type JointChanges } from './distinctChanges';
import { WINDOWS_HOURS } from '../limits';
import { NEEDED_STRENGTH } from '../../shared/releaseStrength';
import type { Fleet } from '../fleet';
import { pairKey, pairsAmong } from '../pairs';
import type { PairRecord } from '../measure/pairRecord';
import { clusterThresholds } from './clusterThresholds';
import { drain } from '../../shared/drain';
import { verdictOf } from './verdict';

/** Two services (`a < b`, by number) and what was concluded about them. */
export interface JudgedPair {
  a: number;
  b: number;
  verdict: PairVerdict;
  /** 0–1. */
  strength: number;
  p: number;
  /** Some window shows a common schedule, not just a busy partner. */
  onSchedule: boolean;
  /** Highest share of joint releases. */
  observed: number;
  windowHours: number;
  explicitLinks: number;
  link?: ChangeLink;
  /** Where they ship together, and neither needs the other. */
  ownChanges?: JointChanges;
}

/**
 * Gives every measured pair its verdict, against all pairs of the fleet.
 *
 * @param records - taken out
 */
export function judgePairs(
  fleet: Fleet,
  records: PairRecord[],
  links: ReadonlyMap<number, ChangeLink>,
): JudgedPair[] {
  const services = fleet.services.length;
  const significant = significanceThreshold(
    records.map(pair => pair.p),
    pairsAmong(services),
  );
  const significantFor = clusterThresholds(records, significant);
  const distinctChanges = new DistinctChanges(fleet);
  return Array.from(drain(records), pair =>
    judge(
      fleet,
      pair,
      significantFor(pair),
      links.get(pairKey(pair.a, pair.b, services)),
      distinctChanges,
    ),
  ).sort((x, y) => x.a - y.a || x.b - y.b);
}

function judge(
  fleet: Fleet,
  pair: PairRecord,
  significant: number,
  link: ChangeLink | undefined,
  distinctChanges: DistinctChanges,
): JudgedPair {
  const byLink = link ? linkStrength(fleet, link) : 0;
  const byTimes = verdictOf(pair, significant, byLink);
  const ownChanges = mayHaveDistinctChanges(byTimes, byLink)
    ? distinctChanges.of(pair)
    : undefined;
  return {
    a: pair.a,
    b: pair.b,
    verdict: ownChanges ? 'same-train' : byTimes,
    strength: Math.max(0, pair.strength, byLink),
    p: pair.p,
    onSchedule: pair.onSchedule,
    observed: pair.observed,
    windowHours: WINDOWS_HOURS[pair.strongestWindow],
    explicitLinks: linkedReleases(link),
    ...(byLink > 0 && { link }),
    ...(ownChanges && { ownChanges }),
  };
}

/** Those that ship together, and not for common changes. */
function mayHaveDistinctChanges(verdict: PairVerdict, byLink: number): boolean {
  return (
    byLink < NEEDED_STRENGTH &&
    (verdict === 'needed-together' || verdict === 'same-train')
  );
}

export function toReleasePair(fleet: Fleet, pair: JudgedPair): ReleasePair {
  const { verdict, strength, p, windowHours, explicitLinks } = pair;
  return {
    a: fleet.services[pair.a],
    b: fleet.services[pair.b],
    verdict,
    strength,
    p,
    windowHours,
    explicitLinks,
  };
}
