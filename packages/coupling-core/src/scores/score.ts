import type { ServiceAssessment } from '../assessment';
import type { KnownScore, UnknownScore } from '../assessment/score';
import type { ScoreWord } from '../shared/scoreWord';

/** A score of services; a line in `registry.ts` makes it known. */
export interface Score<Id extends string = string> {
  /** In history and on the wire. */
  id: Id;
  /** On screen. */
  title: string;
  /** The word for a value of 0–100. */
  word(value: number): ScoreWord;
  /** Of one service. */
  of(service: ServiceAssessment): KnownScore | UnknownScore;
}

/** Declares a score. */
export function defineScore<const Id extends string>(
  score: Score<Id>,
): Score<Id> {
  return score;
}
