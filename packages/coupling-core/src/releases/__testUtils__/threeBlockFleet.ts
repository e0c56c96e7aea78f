import * as fc from '@seams/property-testing';
import { fleetOfTimes } from '../__fixtures__/fleetOfTimes';
import { HOUR, WEEK } from '../limits';
import { timesOf, type Fleet } from '../fleet';
import { mixedFleet } from './mixedFleet';

/** Services besides the mixed ones: with them it takes three blocks. */
const OTHERS = 1100;

const WEEKS = 60;

/**
 * Mixed fleets among so many others that they stand in three blocks, and that
 * what is alike stands in different ones.
 */
export const threeBlockFleet: fc.Arbitrary<Fleet> = fc
  .record({ mixed: mixedFleet, seed: fc.integer({ min: 1, max: 1e6 }) })
  .map(({ mixed, seed }) => {
    const own = Array.from(mixed.services, (_, s) =>
      Array.from(timesOf(mixed, s)),
    );
    let state = seed;
    const someTime = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return -Math.floor((state / 2 ** 32) * WEEKS * WEEK);
    };
    const others = Array.from({ length: OTHERS }, (_, s) => {
      if (s % 9 === 1) return [];
      return Array.from({ length: 5 + (s % 40) }, someTime);
    });
    // Every ninth goes with the one before it, half of the time.
    others.forEach((times, s) => {
      if (s % 9 !== 1) return;
      times.push(...others[s - 1].map(at => Math.min(0, at + HOUR)));
      times.push(...times.map(someTime).slice(0, s % 7));
    });
    return fleetOfTimes([...own, ...others]);
  });
