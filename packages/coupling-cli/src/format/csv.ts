import type {
  KnownScore,
  ServiceAssessment,
  UnknownScore,
} from '@seams/coupling-core';
import type { FilesAssessment } from '../assessFiles';
import {
  neededPartners,
  releaseSentence,
  sharedDataSentences,
} from './serviceSentences';

type Cell = string | number;

const SCORE = ['status', 'score', 'low', 'high', 'word'];
const COLUMNS = [
  'service',
  ...SCORE.map(name => `release_${name}`),
  'release_sentence',
  'other_teams_score',
  'other_teams',
  'needed_partners',
  ...SCORE.map(name => `shared_data_${name}`),
  'shared_data_sentence',
  'unchecked_rules',
];

/** One row a service; what is not known is an empty cell, never 0. */
export function* csv(assessment: FilesAssessment): Generator<string> {
  const sharedDataSentence = sharedDataSentences(assessment);
  yield row(COLUMNS);
  for (const service of assessment.services) {
    yield row([
      ...cells(service, assessment.ownersKnown),
      sharedDataSentence(service),
      (service.unchecked ?? []).map(({ rule }) => rule).join(' '),
    ]);
  }
}

function cells(service: ServiceAssessment, ownersKnown: boolean): Cell[] {
  const { coordinatedRelease: release, sharedData } = service;
  const otherTeams =
    ownersKnown && release.status === 'known' ? release.otherTeams : undefined;
  const known = otherTeams?.status === 'known' ? otherTeams : undefined;
  const needed = neededPartners(service).map(({ partner }) => partner);
  return [
    service.service,
    ...scoreCells(release),
    releaseSentence(service),
    known ? rounded(known.score) : '',
    known?.teams.join(' ') ?? '',
    needed.join(' '),
    ...scoreCells(sharedData),
  ];
}

function scoreCells(score: KnownScore | UnknownScore): Cell[] {
  return score.status === 'known'
    ? [
        score.status,
        rounded(score.score),
        rounded(score.low),
        rounded(score.high),
        score.word,
      ]
    : [score.status, '', '', '', ''];
}

/** To a tenth, which is more than the interval allows. */
function rounded(score: number): number {
  return Math.round(score * 10) / 10;
}

/** RFC 4180. */
function row(values: Cell[]): string {
  const quoted = values.map(value =>
    /[",\r\n]/.test(String(value))
      ? `"${String(value).replaceAll('"', '""')}"`
      : value,
  );
  return `${quoted.join(',')}\r\n`;
}
