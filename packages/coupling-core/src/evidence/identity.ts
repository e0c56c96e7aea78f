import { kindOf, type Evidence } from './evidence';

/**
 * Two items with one identity are one fact: the later replaces the earlier.
 * They are of one kind, source and service, and have the id in common, or
 * whatever else tells items of their kind apart.
 *
 * @public
 */
export function evidenceIdentity(evidence: Evidence): string {
  return JSON.stringify([
    evidence.kind,
    evidence.source,
    ...kindOf(evidence).identity(evidence),
  ]);
}
