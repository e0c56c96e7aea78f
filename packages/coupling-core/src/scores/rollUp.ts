import { roundScore } from '../shared/rounding';
import type { ScoreWord } from '../shared/scoreWord';
import type { KnownScore } from '../assessment/score';

/** Below this share of known services there is no headline number. */
const NEEDED_COVERAGE = 0.6;

/**
 * The score of many services together: the mean over the known ones, bounds
 * with every unknown one as 0 and as 100, and how many are known. Below 60 %
 * coverage it is unknown, with the bounds all the same.
 *
 * @public
 */
export type RollUp = RollUpBounds &
  (
    | { status: 'known'; score: number; word: ScoreWord }
    | { status: 'unknown'; reason: RollUpUnknownReason }
  );

/** @public */
export interface RollUpBounds {
  /** 0–100. */
  low: number;
  high: number;
  services: number;
  knownServices: number;
  /** Mean over the known services; no headline when coverage is low. */
  knownMean?: number;
}

/** @public */
export type RollUpUnknownReason =
  | { code: 'no-services' }
  | { code: 'low-coverage'; known: number; services: number };

/**
 * Rolls service scores up to a system or fleet, each service counting the same
 * (scores.md, "Words and rules").
 */
export function rollUp(
  scores: readonly (
    | Pick<KnownScore, 'status' | 'score'>
    | { status: 'unknown' }
  )[],
  word: (value: number) => ScoreWord,
): RollUp {
  const services = scores.length;
  const known = scores.flatMap(s => (s.status === 'known' ? [s.score] : []));
  if (services === 0) {
    return {
      status: 'unknown',
      reason: { code: 'no-services' },
      low: 0,
      high: 100,
      services,
      knownServices: 0,
    };
  }
  const sum = known.reduce((a, b) => a + b, 0);
  const bounds: RollUpBounds = {
    low: roundScore(sum / services),
    high: roundScore((sum + 100 * (services - known.length)) / services),
    services,
    knownServices: known.length,
  };
  if (known.length === 0) return { ...bounds, ...lowCoverage(bounds) };
  const knownMean = roundScore(sum / known.length);
  const covered = { ...bounds, knownMean };
  return known.length / services < NEEDED_COVERAGE
    ? { ...covered, ...lowCoverage(bounds) }
    : {
        ...covered,
        status: 'known',
        score: knownMean,
        word: word(knownMean),
      };
}

function lowCoverage({ knownServices, services }: RollUpBounds) {
  const reason: RollUpUnknownReason = {
    code: 'low-coverage',
    known: knownServices,
    services,
  };
  return { status: 'unknown' as const, reason };
}
