import { SHIFT_WEEKS } from './surroundings';

/** Chance is never taken as certain. */
export const HIGHEST_CHANCE = 0.999;

/** How many shifts may be met, none included. */
const MET = 2 * SHIFT_WEEKS.length + 1;

/** (h + ¼)/(t + ½), a row for each t. */
const BY_SHIFTS = Float64Array.from({ length: MET * MET }, (_, i) =>
  Math.min(HIGHEST_CHANCE, ((i % MET) + 0.25) / (Math.floor(i / MET) + 0.5)),
);

/** Where in {@link chanceByShifts} the chances begin with so many shifts. */
export function rowOfShifts(possible: number): number {
  return possible * MET;
}

/** The chance by the calendar with so many of the row's shifts met. */
export function chanceByShifts(row: number, met: number): number {
  return BY_SHIFTS[row + met];
}

/**
 * The higher of two numbers (finite, not negative). Which it is of two chances
 * is anybody's guess, and a branch that is guessed wrong, as in `Math.max`, takes
 * longer than all else that is done with a release.
 */
export function higher(one: number, other: number): number {
  const isOne = Number(one > other);
  return one * isOne + other * (1 - isOne);
}
