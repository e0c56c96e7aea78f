import { HOUR, WEEK } from '../limits';
import type { Fleet } from '../fleet';
import { sharedIntegers } from '../../shared/sharedIntegers';

/** Weeks an episode is shifted by, both ways, to see what the calendar gives. */
export const SHIFT_WEEKS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/**
 * What stands around every episode of the fleet, at one window.
 *
 * @public
 */
export interface Surroundings {
  /** Half-width of the window, seconds. */
  reach: number;
  /** Other services with an episode in the window. */
  others: Int32Array;
  /** Episodes of the whole fleet in the window, the own one included. */
  crowd: Int32Array;
}

/** Counts what stands around every episode, sweeping once through time. */
export function surroundings(fleet: Fleet, windowHours: number): Surroundings {
  const { at, service, byTime } = fleet;
  const reach = windowHours * HOUR;
  const others = sharedIntegers(at.length);
  const crowd = sharedIntegers(at.length);
  const inWindow = new Int32Array(fleet.services.length);
  let distinct = 0;
  let entering = 0;
  let leaving = 0;
  for (const episode of byTime) {
    const time = at[episode];
    while (entering < byTime.length && at[byTime[entering]] <= time + reach) {
      if (inWindow[service[byTime[entering++]]]++ === 0) distinct += 1;
    }
    while (at[byTime[leaving]] < time - reach) {
      if (--inWindow[service[byTime[leaving++]]] === 0) distinct -= 1;
    }
    others[episode] = distinct - 1;
    crowd[episode] = entering - leaving;
  }
  return { reach, others, crowd };
}

/** How many of the shifts of every episode stay inside the observed period. */
export function possibleShifts({ at, start }: Fleet): Uint8Array {
  const shifts = new Uint8Array(at.length);
  at.forEach((time, i) => {
    for (const weeks of SHIFT_WEEKS) {
      if (time + weeks * WEEK <= 0) shifts[i] += 1;
      if (time - weeks * WEEK >= start) shifts[i] += 1;
    }
  });
  return shifts;
}
