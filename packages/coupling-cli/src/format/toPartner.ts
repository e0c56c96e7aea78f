import type { ReleasePartner } from '@seams/coupling-core';

/** A partner in JSON; whose team it is only where a catalog tells. */
export function toPartner(
  { partner, otherTeam, ...rest }: ReleasePartner,
  ownersKnown: boolean,
) {
  return { service: partner, ...rest, ...(ownersKnown && { otherTeam }) };
}
