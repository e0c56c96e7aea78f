import { namedRefs } from '../namedRefs';
import type { Visibility } from '../visibility';

/**
 * The entity refs in a document that lead nowhere, in alphabetical order:
 * evidence names them and the catalog has no such entity.
 */
export function refsNotInCatalog(
  document: unknown,
  visibility: Visibility,
): string[] {
  return [...namedRefs(document)]
    .filter(ref => visibility.stateOf(ref) === 'unresolved')
    .sort();
}
