import { wildcardMatcher } from '@seams/coupling-core';
import { isAroundProduction, stageOf } from './stageOf';

/**
 * Builds the test for names of production: those that fit a pattern of the
 * settings, in which `*` stands for any text, or without settings those that
 * {@link stageOf} takes for it.
 *
 * A pattern with `*` takes in no name that denies production, like
 * `non-prod` for `*-prod`, unless the pattern itself does, like `pre-prod-*`.
 *
 * @public
 */
export function productionMatcher(
  patterns?: readonly string[],
): (name: string) => boolean {
  if (!patterns) return name => stageOf(name) === 'production';
  const isMeant = (pattern: string) =>
    !pattern.includes('*') || stageOf(pattern) === 'other';
  const takesAll = wildcardMatcher(patterns.filter(isMeant));
  const takesProduction = wildcardMatcher(
    patterns.filter(pattern => !isMeant(pattern)),
  );
  return name =>
    takesAll(name) || (takesProduction(name) && !isAroundProduction(name));
}
