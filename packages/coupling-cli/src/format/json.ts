import {
  concernedServices,
  findingSentence,
  explainUnchecked,
  type ServiceAssessment,
} from '@seams/coupling-core';
import type { FilesAssessment } from '../assessFiles';
import { releaseSentence, sharedDataSentences } from './serviceSentences';
import { shortName } from './shortName';
import { toPartner } from './toPartner';

/** Without a catalog: not zero teams, but nobody knows which. */
const NO_TEAMS = { status: 'unknown', reason: { code: 'no-catalog' } };

/**
 * One JSON object, written an entry a line: a fleet of 10,000 services has
 * more pairs than one text should hold. The README describes its fields.
 */
export function* json(assessment: FilesAssessment): Generator<string> {
  const { services, pairs, releaseGroups, findings, quality, ownersKnown } =
    assessment;
  const sharedDataSentence = sharedDataSentences(assessment);
  yield '{\n"services": {';
  yield* entries(
    services,
    service =>
      `${line(service.service)}: ${line({
        coordinatedRelease: toCoordinatedRelease(service, ownersKnown),
        ...(service.leftOut && { leftOut: service.leftOut }),
        sharedData: {
          ...service.sharedData,
          sentence: sharedDataSentence(service),
        },
        unchecked: (service.unchecked ?? []).map(({ rule, reason }) => ({
          rule,
          reason,
          sentence: explainUnchecked(reason, shortName).sentence,
        })),
      })}`,
  );
  yield '},\n"pairs": [';
  yield* entries(pairs, pair => line(pair));
  yield '],\n"releaseGroups": [';
  yield* entries(releaseGroups, group => line(group));
  yield '],\n"findings": [';
  yield* entries(findings, finding =>
    line({
      ...finding,
      concerns: concernedServices(finding),
      sentence: findingSentence(finding, shortName),
    }),
  );
  yield '],\n"quality": [';
  yield* entries(quality, source => line(source));
  yield '],\n"leftOut": [';
  yield* entries(assessment.leftOut, source => line(source));
  yield '],\n"unresolved": [';
  yield* entries(assessment.unresolved, ref => line(ref));
  yield ']';
  yield* fields(assessment);
  yield '\n}\n';
}

function* fields(assessment: FilesAssessment): Generator<string> {
  const { coverage, formulaVersion, assessedAt, dataFrom, dataTo } = assessment;
  const rest = { coverage, formulaVersion, assessedAt, dataFrom, dataTo };
  for (const [name, value] of Object.entries(rest)) {
    if (value !== undefined) yield `,\n${line(name)}: ${line(value)}`;
  }
}

function line(value: unknown): string {
  return JSON.stringify(value);
}

function* entries<T>(
  items: T[],
  toText: (item: T) => string,
): Generator<string> {
  for (const [index, item] of items.entries()) {
    yield `${index === 0 ? '' : ','}\n${toText(item)}`;
  }
  if (items.length > 0) yield '\n';
}

function toCoordinatedRelease(
  service: ServiceAssessment,
  ownersKnown: boolean,
) {
  const { partners, ...score } = service.coordinatedRelease;
  return {
    ...score,
    ...(score.status === 'known' && !ownersKnown && { otherTeams: NO_TEAMS }),
    sentence: releaseSentence(service),
    partners: partners.map(partner => toPartner(partner, ownersKnown)),
  };
}
