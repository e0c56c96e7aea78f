import {
  findingSentence,
  type Assessment,
  type ReleasePartner,
  type ServiceAssessment,
} from '@seams/coupling-core';
import { releaseSentence, sharedDataSentences } from './serviceSentences';
import { shortName } from './shortName';

/**
 * One JSON object, written an entry a line: a fleet of 10,000 services has
 * more pairs than one text should hold. The README describes its fields.
 */
export function* json(assessment: Assessment): Generator<string> {
  const { services, pairs, releaseGroups, findings, quality } = assessment;
  const sharedDataSentence = sharedDataSentences(assessment);
  yield '{\n"services": {';
  yield* entries(services, service => {
    const { service: ref } = service;
    return `${JSON.stringify(ref)}: ${line(
      toService(service, sharedDataSentence(service)),
    )}`;
  });
  yield '},\n"pairs": [';
  yield* entries(pairs, pair => line(pair));
  yield '],\n"releaseGroups": [';
  yield* entries(releaseGroups, group => line(group));
  yield '],\n"findings": [';
  yield* entries(findings, finding =>
    line({ ...finding, sentence: findingSentence(finding, shortName) }),
  );
  yield '],\n"quality": [';
  yield* entries(quality, source => line(source));
  yield ']';
  yield* fields(assessment);
  yield '\n}\n';
}

function* fields(assessment: Assessment): Generator<string> {
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

function toService(service: ServiceAssessment, sharedDataSentence: string) {
  const { coordinatedRelease, sharedData } = service;
  const { partners, ...score } = coordinatedRelease;
  return {
    coordinatedRelease: {
      ...score,
      sentence: releaseSentence(service),
      partners: partners.map(toPartner),
    },
    sharedData: {
      ...sharedData,
      sentence: sharedDataSentence,
    },
  };
}

function toPartner({ partner, ...rest }: ReleasePartner) {
  return { service: partner, ...rest };
}
