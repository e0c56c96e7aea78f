import type { FleetEvent } from '../fleet';
import { slotsOf, type Slots } from './slots';

const HOUR = 3600;

/** Half-widths of the windows, seconds. */
export const WINDOWS = [1, 4, 24, 72].map(hours => hours * HOUR);

/** Releases of one service closer than this are one episode, seconds. */
const EPISODE_GAP = 30 * 60;

/** Episodes of all services, and what the chances are made from. */
export interface PlainFleet {
  names: string[];
  /** By service, in time order, seconds since 1970. */
  times: number[][];
  from: number;
  to: number;
  /** By window and service: how many others are near each of its episodes. */
  others: number[][][];
  /** By window. */
  slots: Slots[];
}

/** Preparation (of the plain formulas). */
export function plainFleet(events: readonly FleetEvent[]): PlainFleet {
  const scored = events
    .filter(({ rolledBack, actor }) => !rolledBack && !actor?.endsWith('[bot]'))
    .sort((x, y) => x.at - y.at);
  const names = [...new Set(scored.map(({ service }) => service))].sort();
  const times = names.map(name => episodesOf(scored, name));
  const from = scored[0].at;
  const to = scored[scored.length - 1].at;
  return {
    ...{ names, times, from, to },
    others: WINDOWS.map(reach => othersNear(times, reach)),
    slots: WINDOWS.map(width => slotsOf(times, width, to)),
  };
}

/** Whether one of the sorted `times` is within `reach` of a moment. */
export function isNear(times: number[], moment: number, reach: number) {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] < moment - reach) low = middle + 1;
    else high = middle;
  }
  return low < times.length && times[low] <= moment + reach;
}

function episodesOf(events: readonly FleetEvent[], name: string): number[] {
  const episodes: number[] = [];
  const versions = new Set<string>();
  let last = -Infinity;
  for (const { service, version, at } of events) {
    if (service !== name || versions.has(version)) continue;
    versions.add(version);
    if (at - last >= EPISODE_GAP) episodes.push(at);
    last = at;
  }
  return episodes;
}

function othersNear(times: number[][], reach: number): number[][] {
  const all = times
    .flatMap((own, s) => own.map(at => ({ at, s })))
    .sort((x, y) => x.at - y.at);
  const others = times.map(() => [] as number[]);
  const near = new Map<number, number>();
  let entering = 0;
  let leaving = 0;
  for (const { at, s } of all) {
    for (; all[entering]?.at <= at + reach; entering++) {
      const came = all[entering].s;
      near.set(came, (near.get(came) ?? 0) + 1);
    }
    for (; all[leaving].at < at - reach; leaving++) {
      const gone = all[leaving].s;
      near.set(gone, near.get(gone)! - 1);
      if (near.get(gone) === 0) near.delete(gone);
    }
    others[s].push(near.size - 1);
  }
  return others;
}
