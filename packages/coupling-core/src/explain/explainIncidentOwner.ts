import type { IncidentOwner } from '../assessment';
import { nobodyClause } from '../ownership/nobodyWording';
import { parametersOf } from '../shared/parameters';
import type { Explanation, Reader } from './explanation';

type ByOnCall = Extract<IncidentOwner, { basis: 'oncall' }>;
type ByTeam = Extract<IncidentOwner, { basis: 'owning-team' }>;

/**
 * Who answers for a service and how to reach them, or why nobody does.
 *
 * @param owner - absent for what the catalog does not have
 * @public
 */
export function explainIncidentOwner(
  owner: IncidentOwner | undefined,
  reader: Reader,
): Explanation {
  if (!owner) {
    return nobody('not-in-catalog', {}, 'it is not in the catalog');
  }
  if (owner.status === 'nobody') {
    const { status: _, reason, ...rest } = owner;
    return nobody(
      reason,
      parametersOf(rest, reader.name),
      nobodyClause(owner, reader.name),
    );
  }
  return owner.basis === 'oncall'
    ? onCall(owner, reader)
    : owningTeam(owner, reader);
}

function nobody(
  code: string,
  parameters: Explanation['parameters'],
  clause: string,
): Explanation {
  return { code, parameters, sentence: `Nobody answers for it: ${clause}.` };
}

function onCall(owner: ByOnCall, { name }: Reader): Explanation {
  const { provider, policy, user, until, pagedTeam } = owner;
  const who = [user && name(user), policy && `“${policy}”`].filter(Boolean);
  const day = until && { until: dayOf(until) };
  const parts = { provider, policy, user, pagedTeam, ...day };
  const other = pagedTeam
    ? ` The team it pages, ${name(pagedTeam)}, is not the owner.`
    : '';
  return {
    code: 'oncall',
    parameters: parametersOf(parts, name),
    sentence: `${provider} pages ${who.join(' by ') || 'someone'}${
      day ? ` until ${day.until}` : ''
    }.${other}`,
  };
}

function owningTeam(
  { team, contact }: ByTeam,
  { name, isShown }: Reader,
): Explanation {
  if (!isShown(team)) {
    return {
      code: 'hidden-owning-team',
      parameters: {},
      sentence: 'A team that you may not see owns it and answers for it.',
    };
  }
  const address = contact.title ?? contact.value;
  return {
    code: 'owning-team',
    parameters: { team: name(team), contact: address },
    sentence: `${name(
      team,
    )} owns it and can be reached at ${address}; no on-call is known.`,
  };
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** An instant as a day, like `12 Aug 2026`, in UTC. */
function dayOf(instant: string): string {
  return DAY.format(new Date(instant));
}
