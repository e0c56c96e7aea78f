import {
  explainReleases,
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
    ...explainReleases(service, score, visibility),
  };
  if (score.status === 'unknown') {
    return { status: 'unknown', ...common };
  }
  const { low, high, word, releases } = score;
  return {
    status: 'known',
    score: score.score,
    low,
    high,
    word,
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
