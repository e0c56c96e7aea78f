import type { IncidentOwner } from '@seams/coupling-core';
import type { IncidentOwner as WireIncidentOwner } from '@seams/backstage-plugin-coupling-common';
import { sayDay } from '../sayDay';
import type { Visibility } from '../visibility';

type ByOnCall = Extract<IncidentOwner, { basis: 'oncall' }>;
type Nobody = Extract<IncidentOwner, { status: 'nobody' }>;
type ByTeam = Extract<IncidentOwner, { basis: 'owning-team' }>;

/** Who answers for a service, without people and teams that are hidden. */
export function toIncidentOwner(
  owner: IncidentOwner,
  visibility: Visibility,
): WireIncidentOwner {
  if (owner.status === 'nobody') {
    const sentence = nobodySentence(owner, visibility);
    return {
      status: 'nobody',
      ...(owner.team && visibility.isShown(owner.team) && { team: owner.team }),
      sentence,
    };
  }
  return owner.basis === 'oncall'
    ? toOnCall(owner, visibility)
    : toOwningTeam(owner, visibility);
}

function toOnCall(owner: ByOnCall, visibility: Visibility): WireIncidentOwner {
  const { provider, policy, user, until, team, pagedTeam, observedAt } = owner;
  const { isShown, name } = visibility;
  const who = [user && name(user), policy && `“${policy}”`].filter(Boolean);
  return {
    status: 'known',
    basis: 'oncall',
    provider,
    policy,
    ...(user && isShown(user) && { user }),
    until,
    ...(team && isShown(team) && { team }),
    observedAt,
    sentence: `${provider} pages ${who.join(' by ') || 'someone'}${
      until ? ` until ${sayDay(until)}` : ''
    }.${
      pagedTeam
        ? ` The team that it pages, ${name(pagedTeam)}, is not the owner.`
        : ''
    }`,
  };
}

function toOwningTeam(
  { team, contact }: ByTeam,
  { isShown, name }: Visibility,
): WireIncidentOwner {
  if (!isShown(team)) {
    return {
      status: 'known',
      basis: 'owning-team',
      sentence: 'Its owning team answers for it, which you may not see.',
    };
  }
  return {
    status: 'known',
    basis: 'owning-team',
    team,
    contact,
    sentence: `${name(team)} owns it and can be reached at ${
      contact.title ?? contact.value
    }; no on-call is known.`,
  };
}

function nobodySentence(
  { reason, team, provider = 'the incident tool', policy }: Nobody,
  { name }: Visibility,
): string {
  const owner = team ? name(team) : 'its owner';
  switch (reason) {
    case 'no-owner':
      return 'Nobody answers for it: the catalog has no owner.';
    case 'owner-not-in-catalog':
      return `Nobody answers for it: the catalog does not have ${owner}.`;
    case 'escalation-ends-nowhere':
      return `Nobody is paged: in ${provider} the escalation${
        policy ? ` “${policy}”` : ''
      } ends with nobody on call.`;
    default:
      return `Nobody can be called: ${owner} has neither an address nor a link.`;
  }
}
