import { episodesOf, releasesOf, type FleetTimes } from '../fleet';
import { WEEK } from '../limits';
import { SHIFT_WEEKS } from './surroundings';

/** Schedules to ship by that half or more of all weekly shifts miss, weeks. */
const CADENCES = [2, 4];

/** The chance that a schedule gives. */
export interface ScheduleChance {
  /** Mean over the releases, 0–1. */
  chance: number;
  /** Of how many shifts, of all releases together. */
  shifts: number;
}

/**
 * The chance of a partner at the releases of `subject` if only the shifts by
 * multiples of two weeks count, and of four: who ships every other week
 * is met by every other of the weekly shifts, so these give half the chance
 * (scores.md, "Coordinated release", A pair).
 *
 * @param reach - half-width of the window, seconds
 */
export function chancesByCadence(
  fleet: FleetTimes,
  subject: number,
  partner: number,
  reach: number,
): ScheduleChance[] {
  return CADENCES.map(cadence => {
    const counts = newCounts(fleet, subject);
    for (const weeks of SHIFT_WEEKS) {
      if (weeks % cadence !== 0) continue;
      countShift(fleet, subject, partner, weeks * WEEK, reach, counts);
      countShift(fleet, subject, partner, -weeks * WEEK, reach, counts);
    }
    return chanceBy(counts);
  });
}

/** For every release of a service, of how many shifts how many met. */
interface Counts {
  possible: Uint8Array;
  met: Uint8Array;
}

function newCounts(fleet: FleetTimes, subject: number): Counts {
  const releases = releasesOf(fleet, subject);
  return {
    possible: new Uint8Array(releases),
    met: new Uint8Array(releases),
  };
}

function countShift(
  fleet: FleetTimes,
  subject: number,
  partner: number,
  shift: number,
  reach: number,
  { possible, met }: Counts,
): void {
  const { at, start } = fleet;
  const own = episodesOf(fleet, subject);
  const theirs = episodesOf(fleet, partner);
  let near = theirs.from;
  for (let i = 0; i < possible.length; i++) {
    const moment = at[own.from + i] + shift;
    if (moment < start || moment > 0) continue;
    possible[i] += 1;
    while (near < theirs.to && at[near] < moment - reach) near += 1;
    if (near < theirs.to && at[near] <= moment + reach) met[i] += 1;
  }
}

function chanceBy({ possible, met }: Counts): ScheduleChance {
  let sum = 0;
  let shifts = 0;
  for (let i = 0; i < met.length; i++) {
    sum += (met[i] + 0.25) / (possible[i] + 0.5);
    shifts += possible[i];
  }
  return { chance: sum / met.length, shifts };
}
