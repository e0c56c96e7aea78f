import type { EvidenceOf } from '@seams/coupling-core';
import { seededRandom } from '../accuracy/random';

type Release = EvidenceOf<'release'>;

const HOUR = 3600;
const DAY = 24 * HOUR;
const DAYS = 730;
export const START = Date.UTC(2024, 6, 1) / 1000;

/** How a fleet is made up; counts are of the whole fleet. */
export interface SyntheticFleet {
  services: number;
  releases: number;
  /** Every tenth service is on its team's weekly train of ten. */
  trains: boolean;
}

/**
 * Releases of a made-up fleet, one by one: rates differ tenfold, four fifths
 * stand in office hours, and every twentieth service follows its neighbour's
 * releases by up to a day.
 */
export function* syntheticReleases({
  services,
  releases,
  trains,
}: SyntheticFleet): Generator<Release> {
  const random = seededRandom(services);
  const rates = Array.from({ length: services }, () => 10 ** (random() - 0.5));
  const total = rates.reduce((sum, rate) => sum + rate, 0);
  let leader: number[] = [];
  for (let s = 0; s < services; s++) {
    const count = Math.max(1, Math.round((releases * rates[s]) / total));
    let times: number[];
    if (s % 20 === 1) {
      times = leader
        .filter(() => random() < 0.9)
        .map(at => at + Math.floor(random() * DAY));
    } else if (trains && s % 100 < 10) {
      times = onTrain(Math.floor(s / 100) % 5, random);
    } else {
      times = Array.from({ length: count }, () => someTime(random));
    }
    times.sort((x, y) => x - y);
    leader = times;
    for (const [i, at] of times.entries()) yield toRelease(s, i, at);
  }
}

function someTime(random: () => number): number {
  for (;;) {
    const day = Math.floor(random() * DAYS);
    const weekend = (day + 1) % 7 >= 5;
    if (weekend && random() < 0.9) continue;
    const hour = random() < 0.8 ? 8 + random() * 9 : random() * 24;
    return START + Math.floor(day * DAY + hour * HOUR);
  }
}

function onTrain(weekday: number, random: () => number): number[] {
  const times = [];
  for (let day = weekday; day < DAYS; day += 7) {
    if (random() < 0.8) {
      times.push(START + day * DAY + 14 * HOUR + Math.floor(random() * HOUR));
    }
  }
  return times;
}

function toRelease(service: number, i: number, at: number): Release {
  return {
    kind: 'release',
    source: 'bench',
    service: `component:default/service-${service}`,
    version: `${1 + (i >> 6)}.${(i >> 3) & 7}.${i & 7}`,
    environment: 'production',
    status: 'succeeded',
    id: `${service}-${i}`,
    observedAt: new Date(at * 1000).toISOString(),
  };
}
