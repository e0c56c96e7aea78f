import { wildcardMatcher } from '../../shared/wildcardMatcher';

/** Builds the test for actors whose releases do not count; `*` matches anything. */
export function actorFilter(
  patterns: readonly string[],
): (actor: string | undefined) => boolean {
  const fits = wildcardMatcher(patterns);
  return actor => actor !== undefined && fits(actor);
}
