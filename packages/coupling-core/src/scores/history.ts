import type { ServiceAssessment } from '../assessment';
import { rollUp } from './rollUp';
import { scores, type ScoreId } from './scores';

/** The subject of what holds for all services together. @public */
export const FLEET = 'fleet';

/**
 * What one score of one subject was in an assessment.
 *
 * @public
 */
export interface ScorePoint {
  /** Entity ref of a service, or {@link FLEET}. */
  subject: string;
  score: ScoreId;
  /** 0–100; absent where it was unknown. */
  value?: number;
  low?: number;
  high?: number;
  /** Share of the subject's services whose score is known, 0–1. */
  coverage: number;
}

/**
 * What is kept of a service when the next assessment takes the place of this
 * one: every score, unknown ones, too.
 *
 * @public
 */
export function scorePoints(service: ServiceAssessment): ScorePoint[] {
  return scores.map(score => {
    const own = score.of(service);
    const point = { subject: service.service, score: score.id };
    if (own.status === 'unknown') return { ...point, coverage: 0 };
    const { score: value, low, high } = own;
    return { ...point, value, low, high, coverage: 1 };
  });
}

/**
 * The scores of the fleet, from those of all its services.
 *
 * @public
 */
export function fleetPoints(ofServices: readonly ScorePoint[]): ScorePoint[] {
  return scores.map(({ id, word }) => {
    const own = ofServices.filter(({ score }) => score === id);
    const together = rollUp(own.map(toScore), word);
    const { low, high, services, knownServices } = together;
    return {
      subject: FLEET,
      score: id,
      ...(together.status === 'known' && { value: together.score }),
      ...{ low, high },
      coverage: services === 0 ? 0 : knownServices / services,
    };
  });
}

function toScore({ value }: ScorePoint) {
  return value === undefined
    ? { status: 'unknown' as const }
    : { status: 'known' as const, score: value };
}
