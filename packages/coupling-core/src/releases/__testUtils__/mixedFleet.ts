import * as fc from '@seams/property-testing';
import { DAY, HOUR, WEEK } from '../limits';
import type { Fleet } from '../fleet';
import { fleetOfTimes } from '../__fixtures__/fleetOfTimes';

const WEEKS = 60;

const anyTime = fc.integer({ min: 0, max: (WEEKS * WEEK) / HOUR });

/** Releases whenever. */
const lone = fc
  .uniqueArray(anyTime, { minLength: 6, maxLength: 40 })
  .map(hours => [hours.map(hour => hour * HOUR)]);

/**
 * Two services, one of which follows some releases of the other and else ships
 * whenever: from hardly significant to beyond doubt, so that a bound that is a
 * little too high loses some.
 */
const couple = fc
  .record({
    hours: fc.uniqueArray(anyTime, { minLength: 8, maxLength: 30 }),
    lag: fc.integer({ min: 0, max: 30 }),
    followed: fc.integer({ min: 20, max: 75 }),
    others: fc.uniqueArray(anyTime, { maxLength: 12 }),
  })
  .map(({ hours, lag, followed, others }) => [
    hours.map(hour => hour * HOUR),
    [
      ...hours
        .filter((_, i) => (i * 37) % 100 < followed)
        .map((hour, i) => (hour + lag) * HOUR + i * 60),
      ...others.map(hour => hour * HOUR + 1800),
    ].sort((x, y) => x - y),
  ]);

/** Services on one weekday, each leaving out some weeks. */
const train = fc
  .record({
    day: fc.integer({ min: 0, max: 6 }),
    size: fc.integer({ min: 2, max: 8 }),
    misses: fc.integer({ min: 3, max: 12 }),
  })
  .map(({ day, size, misses }) =>
    Array.from({ length: size }, (_, s) =>
      Array.from({ length: WEEKS }, (__, week) => week)
        .filter(week => (week * (s + 5)) % misses !== 0)
        .map(week => week * WEEK + day * DAY + 14 * HOUR + s * 400),
    ),
  );

/**
 * Two services on one weekday that ship in about half of the weeks, and more or
 * less in the same ones: the calendar explains most of it and is all there is to
 * explain it, so what is known of their chance from below is all but exact.
 */
const halfTrain = fc
  .record({
    day: fc.integer({ min: 0, max: 6 }),
    ships: fc.array(fc.boolean(), { minLength: WEEKS, maxLength: WEEKS }),
    likeness: fc.integer({ min: 70, max: 95 }),
    dice: fc.array(fc.integer({ min: 0, max: 99 }), {
      minLength: WEEKS,
      maxLength: WEEKS,
    }),
  })
  .map(({ day, ships, likeness, dice }) => {
    const timesIn = (weeks: boolean[], minute: number) =>
      weeks.flatMap((yes, week) =>
        yes ? [week * WEEK + day * DAY + 9 * HOUR + minute * 60] : [],
      );
    const follows = ships.map((yes, i) => (dice[i] < likeness ? yes : !yes));
    return [timesIn(ships, 10), timesIn(follows, 20)];
  })
  .filter(([one, other]) => one.length > 0 && other.length > 0);

/** Fleets in which whatever may be taken for coupling is more or less so. */
export const mixedFleet: fc.Arbitrary<Fleet> = fc
  .record({
    halfTrains: fc.array(halfTrain, { maxLength: 3 }),
    lones: fc.array(lone, { minLength: 4, maxLength: 10 }),
    couples: fc.array(couple, { minLength: 4, maxLength: 9 }),
    trains: fc.array(train, { maxLength: 2 }),
  })
  .map(({ lones, couples, halfTrains, trains }) =>
    fleetOfTimes([...lones, ...couples, ...halfTrains, ...trains].flat()),
  );
