import fc from 'fast-check';
import { fleetOfTimes } from './__fixtures__/fleetOfTimes';
import { measureAllPairs } from './allPairs';
import { DAY, HOUR, WEEK } from './constants';
import { judgePairs, type JudgedPair } from './judgePairs';
import { measureCandidatePairs } from './largeFleet';
import { ReleaseMeter } from './releaseMeter';

const WEEKS = 60;

const anyTime = fc.integer({ min: 0, max: (WEEKS * WEEK) / HOUR });

/** Releases whenever. */
const lone = fc
  .uniqueArray(anyTime, { minLength: 6, maxLength: 40 })
  .map(hours => [hours.map(hour => hour * HOUR)]);

/** Two services, one of which follows most releases of the other. */
const couple = fc
  .record({
    hours: fc.uniqueArray(anyTime, { minLength: 8, maxLength: 30 }),
    lag: fc.integer({ min: 0, max: 30 }),
    misses: fc.integer({ min: 2, max: 9 }),
  })
  .map(({ hours, lag, misses }) => [
    hours.map(hour => hour * HOUR),
    hours.flatMap((hour, i) =>
      i > 6 && i % misses === 0 ? [] : [(hour + lag) * HOUR + i * 60],
    ),
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

const fleet = fc
  .record({
    lones: fc.array(lone, { minLength: 8, maxLength: 14 }),
    couples: fc.array(couple, { minLength: 1, maxLength: 3 }),
    trains: fc.array(train, { maxLength: 2 }),
  })
  .map(({ lones, couples, trains }) =>
    fleetOfTimes([...lones, ...couples, ...trains].flat()),
  );

const nameOf = ({ a, b }: JudgedPair) => `${a} ${b}`;

it('concludes of a large fleet what measuring every pair would', () => {
  let measuredPairs = 0;
  let allPairs = 0;
  let neededPairs = 0;
  fc.assert(
    fc.property(fleet, services => {
      const meter = new ReleaseMeter(services, true);
      const judge = (measure: typeof measureCandidatePairs) =>
        judgePairs(services, measure(services, meter, []), new Map());
      const all = judge(measureAllPairs);
      const found = judge(measureCandidatePairs);
      const names = new Set(found.map(nameOf));
      expect(found).toEqual(all.filter(pair => names.has(nameOf(pair))));
      const needed = all.filter(pair => pair.verdict === 'needed-together');
      expect(needed.filter(pair => !names.has(nameOf(pair)))).toEqual([]);
      measuredPairs += found.length;
      allPairs += all.length;
      neededPairs += needed.length;
    }),
    { numRuns: 60 },
  );
  expect(neededPairs).toBeGreaterThan(20);
  expect(measuredPairs).toBeLessThan(allPairs / 2);
});
