import type { NobodyReason } from '../assessment';

const CLAUSES: Record<NobodyReason, string> = {
  'no-owner': 'it has no owner',
  'owner-not-in-catalog': 'its owner is not in the catalog',
  'owner-has-no-contact': 'its owner has no contact',
  'escalation-ends-nowhere': 'its escalation ends with nobody on call',
};

/** Why nobody answers for a service. */
export function nobodyClause(reason: NobodyReason): string {
  return CLAUSES[reason];
}
