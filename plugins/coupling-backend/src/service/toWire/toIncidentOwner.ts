import { explainIncidentOwner, type IncidentOwner } from '@seams/coupling-core';
import type { IncidentOwner as WireIncidentOwner } from '@seams/backstage-plugin-coupling-common';
import type { Visibility } from '../visibility';

/**
 * Who answers for a service, without people and teams that are hidden; of one
 * that was not assessed, that nobody does.
 */
export function toIncidentOwner(
  owner: IncidentOwner | undefined,
  visibility: Visibility,
): WireIncidentOwner {
  const explained = explainIncidentOwner(owner, visibility);
  if (!owner || owner.status === 'nobody') {
    return {
      status: 'nobody',
      ...shownTeam(owner?.team, visibility),
      ...explained,
    };
  }
  return {
    status: 'known',
    ...(owner.basis === 'oncall'
      ? toOnCall(owner, visibility)
      : toOwningTeam(owner, visibility)),
    ...explained,
  };
}

function toOnCall(
  owner: Extract<IncidentOwner, { basis: 'oncall' }>,
  visibility: Visibility,
) {
  const { basis, provider, policy, user, until, team, observedAt } = owner;
  return {
    basis,
    provider,
    policy,
    ...(user && visibility.isShown(user) && { user }),
    until,
    ...shownTeam(team, visibility),
    observedAt,
  };
}

function toOwningTeam(
  { basis, team, contact }: Extract<IncidentOwner, { basis: 'owning-team' }>,
  { isShown }: Visibility,
) {
  return { basis, ...(isShown(team) && { team, contact }) };
}

function shownTeam(team: string | undefined, { isShown }: Visibility) {
  return team && isShown(team) ? { team } : {};
}
