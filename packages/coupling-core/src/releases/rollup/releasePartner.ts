import type { ReleasePartner } from '../../assessment';
import { WINDOWS_HOURS } from '../limits';
import type { Fleet } from '../fleet';
import type { JudgedPair } from '../verdict/judgePairs';
import { medianLagHours, type PartnerView } from '../measure/partnerView';

/** Median lags up to this are "together": an episode is half an hour. */
const TOGETHER_HOURS = 0.5;

/** Describes a partner to the people of one service. */
export function describePartner(
  fleet: Fleet,
  pair: JudgedPair,
  subject: number,
  view: PartnerView,
  owners: ReadonlyMap<string, string>,
): ReleasePartner {
  const partner = subject === pair.a ? pair.b : pair.a;
  const seen = view.windows[view.strongest];
  const lag = medianLagHours(fleet, subject, partner, view.strongest);
  const name = fleet.services[partner];
  return {
    partner: name,
    verdict: pair.verdict,
    strength: pair.strength,
    windowHours: WINDOWS_HOURS[view.strongest],
    direction: directionOf(lag),
    medianLagHours: lag,
    hits: seen.hits,
    releases: seen.releases,
    expected: seen.chance * seen.releases,
    p: pair.p,
    explicitLinks: pair.explicitLinks,
    ...(pair.ownChanges && { ownChanges: pair.ownChanges }),
    otherTeam: areOtherTeams(
      owners.get(fleet.services[subject]),
      owners.get(name),
    ),
  };
}

/** Two known teams that differ; an unknown team is not called another. */
export function areOtherTeams(one?: string, other?: string): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function directionOf(lag: number): ReleasePartner['direction'] {
  if (Math.abs(lag) <= TOGETHER_HOURS) return 'together';
  return lag > 0 ? 'partner-follows' : 'partner-leads';
}
