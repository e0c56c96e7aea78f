import type { DirectionAtWindow } from './direction';
import { MIN_JOINT_RELEASES, TESTS_PER_PAIR } from '../limits';

/**
 * What is kept about two services (`a < b`) from all windows and directions; flat,
 * as there may be a million.
 */
export interface PairRecord {
  a: number;
  b: number;
  /** They were near each other at the widest window. */
  met: boolean;
  /** Adjusted for windows and directions. */
  p: number;
  /** Highest lower bound of the effect; −∞ where no window was eligible. */
  strength: number;
  /** Highest upper bound of the effect at an eligible window. */
  highest: number;
  /** Where the strength comes from, or failing that the most joint releases. */
  strongestWindow: number;
  strongestSubject: number;
  /** Whether each direction had an eligible window. */
  eligibleFromA: boolean;
  eligibleFromB: boolean;
  /** Some window shows a common schedule, not just a busy partner. */
  onSchedule: boolean;
  /** Highest share of joint releases, eligible or not. */
  observed: number;
}

export function newPairRecord(a: number, b: number): PairRecord {
  return {
    a,
    b,
    met: false,
    p: 1,
    strength: -Infinity,
    highest: -Infinity,
    strongestWindow: 0,
    strongestSubject: a,
    eligibleFromA: false,
    eligibleFromB: false,
    onSchedule: false,
    observed: 0,
  };
}

/** Adds what one window says about one direction. */
export function record(
  pair: PairRecord,
  subject: number,
  window: number,
  seen: DirectionAtWindow,
): void {
  if (seen.hits > 0) pair.met = true;
  if (!seen.enough) return;
  if (seen.onSchedule) pair.onSchedule = true;
  const enoughJoint = seen.hits >= MIN_JOINT_RELEASES;
  if (enoughJoint && seen.observed > pair.observed) {
    pair.observed = seen.observed;
    if (pair.strength === -Infinity) setStrongest(pair, subject, window);
  }
  if (!seen.eligible) return;
  if (subject === pair.a) pair.eligibleFromA = true;
  else pair.eligibleFromB = true;
  pair.p = Math.min(pair.p, TESTS_PER_PAIR * seen.p);
  pair.highest = Math.max(pair.highest, seen.kappaHigh);
  if (enoughJoint && seen.kappaLow > pair.strength) {
    pair.strength = seen.kappaLow;
    setStrongest(pair, subject, window);
  }
}

function setStrongest(pair: PairRecord, subject: number, window: number) {
  pair.strongestWindow = window;
  pair.strongestSubject = subject;
}
