import { HOUR, WEEK } from '../limits';
import { timesOf, type Fleet } from '../fleet';
import { SHIFT_WEEKS } from '../chance/surroundings';

/**
 * Where one service has an episode near the episodes of the fleet, a number for
 * each: {@link hitOf} and {@link shiftedOf} in one, so that adding numbers adds
 * both.
 */
export type Presence = Uint16Array;

/** What one of each adds to a presence. */
export const HIT = 1;
export const SHIFTED = 1 << 1;

/** 1 where it has one within the window. */
export function hitOf(presence: number): number {
  return presence & 1;
}

/** In how many of the shifts by whole weeks it has one, 0–16. */
export function shiftedOf(presence: number): number {
  return presence >> 1;
}

/**
 * Finds the presence of services among all episodes at once: the time a
 * service covers is a few intervals, and an interval covers a run of episodes
 * in time order, so runs are marked at their ends only.
 */
export class PresenceFinder {
  private readonly times: Int32Array;
  /** Episodes before each whole hour since the start. */
  private readonly beforeHour: Int32Array;
  /** How the presence changes from one episode to the next in time. */
  private readonly changes: Int32Array;

  constructor(private readonly fleet: Fleet) {
    const { byTime, at, start } = fleet;
    this.times = Int32Array.from(byTime, episode => at[episode]);
    this.beforeHour = new Int32Array(Math.floor(-start / HOUR) + 2);
    for (const time of this.times) {
      this.beforeHour[Math.floor((time - start) / HOUR) + 1] += 1;
    }
    for (let i = 1; i < this.beforeHour.length; i++) {
      this.beforeHour[i] += this.beforeHour[i - 1];
    }
    this.changes = new Int32Array(byTime.length + 1);
  }

  /** Fills `into` with where `service` is within `reach` seconds. */
  find(service: number, reach: number, into: Presence): void {
    const { changes } = this;
    changes.fill(0);
    for (const [from, to] of coveredTime(this.fleet, service, reach)) {
      this.mark(HIT, from, to);
      // A shift that leaves the observed period is none.
      const [first, last] = [Math.max(from, this.fleet.start), Math.min(to, 0)];
      for (const weeks of SHIFT_WEEKS) {
        // An episode shifted later meets what stands that much later.
        this.mark(SHIFTED, first - weeks * WEEK, last - weeks * WEEK);
        this.mark(SHIFTED, first + weeks * WEEK, last + weeks * WEEK);
      }
    }
    let presence = 0;
    const { byTime } = this.fleet;
    for (let i = 0; i < byTime.length; i++) {
      presence += changes[i];
      into[byTime[i]] = presence;
    }
  }

  private mark(what: number, from: number, to: number): void {
    this.changes[this.countBefore(from)] += what;
    this.changes[this.countBefore(to + 1)] -= what;
  }

  /** Episodes earlier than `time`. */
  private countBefore(time: number): number {
    const { start } = this.fleet;
    if (time <= start) return 0;
    if (time > 0) return this.times.length;
    const hour = Math.floor((time - start) / HOUR);
    let low = this.beforeHour[hour];
    let high = this.beforeHour[hour + 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.times[middle] < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The time within `reach` of a service's episodes, as separate intervals. */
function coveredTime(fleet: Fleet, service: number, reach: number) {
  const intervals: [number, number][] = [];
  for (const at of timesOf(fleet, service)) {
    const last = intervals[intervals.length - 1];
    if (last && at - reach <= last[1]) last[1] = at + reach;
    else intervals.push([at - reach, at + reach]);
  }
  return intervals;
}
