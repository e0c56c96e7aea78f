import {
  countedFindingsSentence,
  findingSentence,
  partnerSentence,
  rollUps,
  type Assessment,
  type CoordinatedRelease,
  type Finding,
  type KnownScore,
  type ServiceAssessment,
  type UnknownScore,
} from '@seams/coupling-core';
import type { FilesAssessment } from '../assessFiles';
import { neededPartners, sharedDataSentences } from './serviceSentences';
import { shortName } from './shortName';
import { table } from './table';
import { leftOutLine } from './leftOut';
import { unknowns } from './unknowns';

/** Partners named per service; the others are only counted. */
const NAMED = 3;

/** For people: words before numbers, and a sentence for every number. */
export function* text(assessment: FilesAssessment): Generator<string> {
  yield headline(assessment);
  for (const line of fleet(assessment)) yield `${line}\n`;
  const services = assessment.services
    .filter(isKnown)
    .sort((a, b) => weight(b) - weight(a));
  if (services.length > 0) {
    yield '\n';
    yield* table(
      ['SERVICE', 'COORDINATED RELEASE', 'WITH OTHER TEAMS', 'SHARED DATA'],
      services.map(service => toRow(service, assessment.ownersKnown)),
    );
  }
  yield* section('Must be released together', groups(assessment));
  yield* section('Why', [...reasons(services, assessment)]);
  yield* section('Findings', findings(assessment));
  yield* section('Not known', [...unknowns(assessment)]);
  yield* section('Releases left out', assessment.leftOut.flatMap(leftOutLine));
}

function headline({ coverage, dataFrom, dataTo }: Assessment): string {
  const { services, releaseScored, withAccess } = coverage;
  const period =
    dataFrom && dataTo
      ? ` Releases from ${dataFrom.slice(0, 10)} to ${dataTo.slice(0, 10)}.`
      : '';
  return `${services} services: ${releaseScored} scored by their releases, ${withAccess} by their data.${period}\n`;
}

/** The scores of all services together, where any is known. */
function fleet({ services }: Assessment): string[] {
  return rollUps(services).flatMap(({ title, rollUp }) => {
    const { low, high, knownServices } = rollUp;
    if (knownServices === 0) return [];
    const range = `${Math.round(low)}–${Math.round(high)}`;
    const score =
      rollUp.status === 'known'
        ? `${rollUp.word} ${Math.round(rollUp.score)} (${range})`
        : `unknown (${range})`;
    return `${title} of all: ${score}, known for ${knownServices} of ${rollUp.services}.`;
  });
}

function isKnown({ coordinatedRelease, sharedData }: ServiceAssessment) {
  return coordinatedRelease.status === 'known' || sharedData.status === 'known';
}

/** The worse of the two scores, for order only. */
function weight({ coordinatedRelease, sharedData }: ServiceAssessment): number {
  return Math.max(sortScore(coordinatedRelease), sortScore(sharedData));
}

function sortScore(score: KnownScore | UnknownScore): number {
  return score.status === 'known' ? score.score : -1;
}

function toRow(service: ServiceAssessment, ownersKnown: boolean): string[] {
  const { coordinatedRelease, sharedData } = service;
  return [
    shortName(service.service),
    cell(coordinatedRelease),
    ownersKnown ? otherTeams(coordinatedRelease) : 'unknown',
    cell(sharedData),
  ];
}

function cell(score: KnownScore | UnknownScore): string {
  if (score.status === 'unknown') return 'unknown';
  const [middle, low, high] = [score.score, score.low, score.high].map(
    Math.round,
  );
  return `${score.word} ${middle} (${low}–${high})`;
}

function otherTeams(score: CoordinatedRelease): string {
  if (score.status === 'unknown') return 'unknown';
  const others = score.otherTeams;
  if (others.status === 'unknown') return 'unknown';
  const { teams } = others;
  if (teams.length === 0) return 'none';
  return `${cell(others)}, ${teams.length} ${
    teams.length === 1 ? 'team' : 'teams'
  }`;
}

function groups({ releaseGroups }: Assessment): string[] {
  return releaseGroups.map(
    ({ services, teams }) =>
      `${services.map(shortName).join(', ')}${
        teams.length > 1 ? ` (${teams.length} teams)` : ''
      }`,
  );
}

/** Every service that has any: partners it needs, data it shares. */
function* reasons(
  services: ServiceAssessment[],
  assessment: Assessment,
): Generator<string> {
  const sharedDataSentence = sharedDataSentences(assessment);
  for (const service of services) {
    const needed = neededPartners(service);
    const lines = needed
      .slice(0, NAMED)
      .map(partner => partnerSentence(service.service, partner, shortName));
    const more = needed.length - NAMED;
    if (more > 0) {
      lines.push(`And ${more} more such service${more === 1 ? '' : 's'}.`);
    }
    const { sharedData } = service;
    if (sharedData.status === 'known' && sharedData.score > 0) {
      lines.push(sharedDataSentence(service));
    }
    if (lines.length > 0) yield shortName(service.service);
    for (const line of lines) yield `  ${line}`;
  }
}

/** Those that most services may have at first come last, as one sentence. */
function findings({ findings: all }: Assessment): string[] {
  const byRule = new Map<string, number>();
  for (const { rule } of all) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  const counted = [...byRule].flatMap(([rule, count]) => {
    const sentence = countedFindingsSentence(rule, count);
    return sentence === undefined ? [] : [[rule, sentence] as const];
  });
  const isCounted = new Set(counted.map(([rule]) => rule));
  return [
    ...all.filter(({ rule }) => !isCounted.has(rule)).map(findingLine),
    ...counted.map(([rule, sentence]) => `${rule}: ${sentence}`),
  ];
}

function findingLine(finding: Finding): string {
  const { rule, exemption } = finding;
  const exempted = exemption
    ? ` Exempted until ${exemption.until}: ${exemption.reason}`
    : '';
  return `${rule}: ${findingSentence(finding, shortName)}${exempted}`;
}

function* section(title: string, lines: string[]): Generator<string> {
  if (lines.length === 0) return;
  yield `\n${title}\n`;
  for (const line of lines) yield `  ${line}\n`;
}
