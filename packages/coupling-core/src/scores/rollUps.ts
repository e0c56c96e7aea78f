import type { ServiceAssessment } from '../assessment';
import { rollUp, type RollUp } from './rollUp';
import { scores, type ScoreId } from './scores';

/**
 * Every score of many services together, such as those of a system or fleet.
 *
 * @public
 */
export function rollUps(
  services: readonly ServiceAssessment[],
): { score: ScoreId; title: string; rollUp: RollUp }[] {
  return scores.map(score => ({
    score: score.id,
    title: score.title,
    rollUp: rollUp(services.map(score.of), score.word),
  }));
}
