import { fleetOfTimes } from './__fixtures__/fleetOfTimes';
import { chancesByCadence } from './cadences';
import { HOUR, WEEK } from './constants';

const every = (weeks: number, releases: number, minute: number) =>
  Array.from({ length: releases }, (_, i) => i * weeks * WEEK + minute * 60);

it('gives who ships every third week the chance of a third week', () => {
  // The first fixes the period: a hundred weeks.
  const fleet = fleetOfTimes([
    [0, 100 * WEEK],
    every(3, 33, 10),
    every(3, 33, 20),
  ]);
  const [second, third, fourth] = chancesByCadence(fleet, 1, 2, HOUR);
  expect(third).toBeGreaterThan(0.9);
  // Of the shifts by two weeks only those by six meet the partner.
  expect(second).toBeCloseTo(0.26, 1);
  expect(fourth).toBeLessThan(0.1);
});

it('counts a shift only where it stays in the observed period', () => {
  const fleet = fleetOfTimes([
    [0, WEEK],
    [0, WEEK],
  ]);
  expect(chancesByCadence(fleet, 0, 1, HOUR)).toEqual([0.5, 0.5, 0.5]);
});
