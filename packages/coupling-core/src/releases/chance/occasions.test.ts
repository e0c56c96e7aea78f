import { countOccasions } from './occasions';

const HOUR = 3600;

const count = (hours: number[], joint: number[]) =>
  countOccasions(
    Int32Array.from(hours, hour => hour * HOUR),
    place => joint.includes(hours[place]),
    4 * HOUR,
  );

it('counts each of the releases whose windows do not overlap', () => {
  expect(count([0, 9, 18, 27], [0, 18])).toEqual({ joint: 2, solo: 2 });
});

it('counts a run of releases once', () => {
  expect(count([0, 1, 2, 3, 8], [0, 1, 2, 3, 8])).toEqual({
    joint: 1,
    solo: 0,
  });
});

it('counts as many of a long run as fit', () => {
  const run = [0, 3, 6, 9, 12, 15, 18, 21];
  expect(count(run, run)).toEqual({ joint: 3, solo: 0 });
});

it('lets a solo release take no joint occasion away', () => {
  expect(count([0, 5, 9], [0, 9])).toEqual({ joint: 2, solo: 1 });
});
