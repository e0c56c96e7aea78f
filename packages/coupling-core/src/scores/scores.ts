import * as registry from './registry';

/** @public */
export type ScoreId = (typeof registry)[keyof typeof registry]['id'];

/** All scores there are. */
export const scores = Object.values(registry);

/** Each score with what it is called on screen. @public */
export const SCORES: readonly { id: ScoreId; title: string }[] = scores.map(
  ({ id, title }) => ({ id, title }),
);
