import { fleetOfTimes } from '../__fixtures__/fleetOfTimes';
import { chancesByCadence } from './cadences';
import { HOUR, WEEK } from '../limits';

const every = (weeks: number, releases: number, minute: number) =>
  Array.from({ length: releases }, (_, i) => i * weeks * WEEK + minute * 60);

it('gives who ships every fourth week the chance of a fourth week', () => {
  // The first fixes the period: a hundred weeks.
  const fleet = fleetOfTimes([
    [0, 100 * WEEK],
    every(4, 25, 10),
    every(4, 25, 20),
  ]);
  const [second, fourth] = chancesByCadence(fleet, 1, 2, HOUR);
  expect(fourth.chance).toBeGreaterThan(0.9);
  // Of the shifts by two weeks every other one meets the partner.
  expect(second.chance).toBeCloseTo(0.5, 1);
});

it('counts a shift only where it stays in the observed period', () => {
  const fleet = fleetOfTimes([
    [0, 2 * WEEK],
    [0, 2 * WEEK],
  ]);
  expect(chancesByCadence(fleet, 0, 1, HOUR)).toEqual([
    // One of one, from either end.
    { chance: 1.25 / 1.5, shifts: 2 },
    { chance: 0.5, shifts: 0 },
  ]);
});
