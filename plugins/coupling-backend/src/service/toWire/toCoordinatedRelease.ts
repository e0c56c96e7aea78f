import {
  partnerSentence,
  unknownSentence,
  type CoordinatedRelease,
  type ReleasePartner,
  type ServiceAssessment,
} from '@seams/coupling-core';
import type {
  CoordinatedRelease as WireCoordinatedRelease,
  EvidenceAge,
  Partner,
  TrendPoint,
} from '@seams/backstage-plugin-coupling-common';
import type { Visibility } from '../visibility';

type Known = Extract<CoordinatedRelease, { status: 'known' }>;

/** The release score as one caller may see it. */
export function toCoordinatedRelease(
  assessment: ServiceAssessment,
  context: {
    trend: TrendPoint[];
    evidence: EvidenceAge;
    visibility: Visibility;
  },
): WireCoordinatedRelease {
  const { trend, evidence, visibility } = context;
  const { service, coordinatedRelease: score } = assessment;
  const shown = score.partners.filter(({ partner }) =>
    visibility.isShown(partner),
  );
  const partners = shown.map(partner =>
    toPartner(service, partner, visibility),
  );
  const common = {
    partners,
    hiddenPartners: score.partners.length - shown.length,
    trend,
    evidence,
  };
  if (score.status === 'unknown') {
    const sentence = unknownSentence(score.reason);
    return { status: 'unknown', sentence, ...common };
  }
  const { low, high, word, releases } = score;
  return {
    status: 'known',
    score: score.score,
    low,
    high,
    word,
    sentence: headline(score, partners),
    releases,
    ...toOtherTeams(score, visibility),
    ...common,
  };
}

function toPartner(
  service: string,
  partner: ReleasePartner,
  { name }: Visibility,
): Partner {
  return {
    service: partner.partner,
    verdict: partner.verdict,
    strength: partner.strength,
    windowHours: partner.windowHours,
    direction: partner.direction,
    medianLagHours: partner.medianLagHours,
    hits: partner.hits,
    releases: partner.releases,
    expected: partner.expected,
    explicitLinks: partner.explicitLinks,
    otherTeam: partner.otherTeam,
    sentence: partnerSentence(service, partner, name),
  };
}

function toOtherTeams({ otherTeams }: Known, visibility: Visibility) {
  if (otherTeams.status === 'unknown') {
    return { otherTeamsUnknown: unknownSentence(otherTeams.reason) };
  }
  const { score, low, high, word, teams } = otherTeams;
  const shown = teams.filter(visibility.isShown);
  return { otherTeams: { score, low, high, word, teams: shown } };
}

/** The strongest reason for the score, in words. */
function headline(score: Known, shown: Partner[]): string {
  const strongest = shown.find(({ verdict }) => verdict === 'needed-together');
  if (strongest) return strongest.sentence;
  const needed = score.partners.filter(
    ({ verdict }) => verdict === 'needed-together',
  );
  if (needed.length === 1) return 'It needs 1 service that you may not see.';
  if (needed.length > 1) {
    return `It needs ${needed.length} services that you may not see.`;
  }
  return `None of its ${score.releases} releases needed another service beyond the common schedule.`;
}
