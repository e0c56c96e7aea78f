import type { ReleasePartner } from '../assessment';
import { amount, duration, releaseOf, type Naming } from '../shared/wording';

/**
 * What the release history of a service says about one partner, with the
 * counts behind it.
 *
 * @public
 */
export function partnerSentence(
  subject: string,
  partner: ReleasePartner,
  name: Naming,
): string {
  const parts = [joint(subject, partner, name), ...verdict(partner, name)];
  if (partner.explicitLinks > 0 && !partner.ownChanges) {
    parts.push(`${partner.explicitLinks} of them share a change`);
  }
  return `${parts.join('; ')}.`;
}

function joint(
  subject: string,
  { partner, hits, releases, windowHours }: ReleasePartner,
  name: Naming,
): string {
  const of =
    releases === 1
      ? `${hits} of 1 release`
      : `${hits} of the last ${releases} releases`;
  const other = releaseOf(name(partner));
  return `${of} of ${name(subject)} had ${other} within ${windowHours} h`;
}

function verdict(partner: ReleasePartner, name: Naming): string[] {
  const expected = `${amount(partner.expected)} expected by chance`;
  switch (partner.verdict) {
    case 'needed-together':
      return [expected, order(partner, name)];
    case 'same-train':
      return partner.ownChanges
        ? [apart(partner.ownChanges)]
        : ['they ship on one schedule', 'cannot tell whether they must'];
    case 'independent':
      return [expected, 'they do not need each other'];
    default:
      return ['not enough data to tell whether they need each other'];
  }
}

function apart({ releases, shared }: { releases: number; shared: number }) {
  const need =
    shared === 0
      ? 'no change of one needed the other'
      : 'changes of one seldom needed the other';
  return `they ship together, but ${need}: ${shared} of ${releases} joint releases with known changes share one`;
}

function order(
  { partner, direction, medianLagHours }: ReleasePartner,
  name: Naming,
): string {
  const lag = duration(Math.abs(medianLagHours));
  switch (direction) {
    case 'partner-follows':
      return `${name(partner)} follows (median ${lag} later)`;
    case 'partner-leads':
      return `${name(partner)} goes first (median ${lag} earlier)`;
    default:
      return 'they ship within minutes of each other';
  }
}
