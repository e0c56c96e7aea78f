import type { NobodyReason } from '../assessment';
import type { Naming } from '../shared/wording';

/** Why nobody answers for a service, with what is known of it. */
export interface Nobody {
  reason: NobodyReason;
  /** The owner by the catalog, or rather by the service's own file. */
  team?: string;
  /** Of the escalation that ends nowhere. */
  provider?: string;
  policy?: string;
}

/** The reason as a clause: "its owner, payments, has no contact". */
export function nobodyClause(
  { reason, team, provider, policy }: Nobody,
  name: Naming,
): string {
  const owner = team ? `its owner, ${name(team)},` : 'its owner';
  switch (reason) {
    case 'no-owner':
      return 'it has no owner';
    case 'owner-not-in-catalog':
      return `${owner} is not in the catalog`;
    case 'owner-has-no-contact':
      return `${owner} has no contact`;
    default:
      return `its escalation${policy ? ` “${policy}”` : ''}${
        provider ? ` in ${provider}` : ''
      } ends with nobody on call`;
  }
}
