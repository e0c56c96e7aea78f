import type { IncidentOwner } from '../assessment';
import type {
  CatalogModel,
  CatalogOwner,
  CatalogService,
} from '../catalog/catalogModel';
import type { OnCall } from '../evidence/kinds/oncall';
import { compareText } from '../shared/ordering';

/**
 * Who answers for a service at `now`: the newest on-call evidence that has not
 * run out, else the contact of the owning team, else nobody, and why
 * (scores.md, "Incident owner"). An escalation that ends nowhere is nobody,
 * although the team can be reached: whoever pages believes that it works.
 *
 * @param oncall - of this service
 * @param owners - by ref
 */
export function incidentOwner(
  service: CatalogService,
  oncall: OnCall[],
  owners: Map<string, CatalogOwner>,
  now: string,
): IncidentOwner {
  const team = service.owner;
  const current = latestStates(oncall.filter(item => isUnderWay(item, now)));
  const paged = newest(current.filter(({ endsNowhere }) => !endsNowhere));
  if (paged) return onCallOwner(paged, team);
  const lost = newest(current);
  if (lost) return lostPage(lost, team);
  if (!team) return { status: 'nobody', reason: 'no-owner' };
  const owner = owners.get(team);
  if (!owner) return { status: 'nobody', reason: 'owner-not-in-catalog', team };
  if (!owner.contact) {
    return { status: 'nobody', reason: 'owner-has-no-contact', team };
  }
  const { contact } = owner;
  return { status: 'known', basis: 'owning-team', team, contact };
}

/** A shift that has not begun, or has ended, answers for nothing. */
function isUnderWay({ from, until, observedAt }: OnCall, now: string) {
  return (from ?? observedAt) <= now && (!until || until > now);
}

/**
 * Of each policy what was seen last: several may be on call, but who was on
 * call before them is no longer.
 */
function latestStates(oncall: OnCall[]): OnCall[] {
  const policyOf = ({ source, provider, policy = '' }: OnCall) =>
    JSON.stringify([source, provider, policy]);
  const latest = new Map<string, string>();
  for (const item of oncall) {
    const before = latest.get(policyOf(item)) ?? '';
    if (item.observedAt > before) latest.set(policyOf(item), item.observedAt);
  }
  return oncall.filter(item => item.observedAt === latest.get(policyOf(item)));
}

/** The incident owner of every service, in the order of the services. */
export function findIncidentOwners(
  { services, owners }: Pick<CatalogModel, 'services' | 'owners'>,
  oncall: OnCall[],
  now: string,
): { service: string; owner: IncidentOwner }[] {
  const ownersByRef = new Map(owners.map(owner => [owner.ref, owner]));
  const byService = new Map<string, OnCall[]>();
  for (const item of oncall) {
    const items = byService.get(item.service);
    if (items) items.push(item);
    else byService.set(item.service, [item]);
  }
  return services.map(service => ({
    service: service.ref,
    owner: incidentOwner(
      service,
      byService.get(service.ref) ?? [],
      ownersByRef,
      now,
    ),
  }));
}

function onCallOwner(oncall: OnCall, team: string | undefined): IncidentOwner {
  const { provider, policy, user, until, observedAt } = oncall;
  const pagedTeam = oncall.team !== team ? oncall.team : undefined;
  return {
    status: 'known',
    basis: 'oncall',
    provider,
    ...(policy && { policy }),
    ...(user && { user }),
    ...(until && { until }),
    ...(team && { team }),
    ...(pagedTeam && { pagedTeam }),
    observedAt,
  };
}

function lostPage(
  { provider, policy }: OnCall,
  team: string | undefined,
): IncidentOwner {
  return {
    status: 'nobody',
    reason: 'escalation-ends-nowhere',
    provider,
    ...(policy && { policy }),
    ...(team && { team }),
  };
}

/** Of two as new, the same one on every run. */
function newest(oncall: OnCall[]): OnCall | undefined {
  const tieBreak = ({ provider, policy = '', user = '' }: OnCall) =>
    JSON.stringify([provider, policy, user]);
  return [...oncall].sort(
    (a, b) =>
      compareText(b.observedAt, a.observedAt) ||
      compareText(tieBreak(a), tieBreak(b)),
  )[0];
}
