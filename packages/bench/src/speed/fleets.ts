import type { EvidenceOf } from '@seams/coupling-core';
import {
  readReleases,
  releaseEpisodes,
  serviceTimelines,
  settleRows,
  type Fleet,
  type TakenReleases,
} from './inside';

export const OPTIONS = {
  environments: ['production'],
  lookbackMonths: 24,
  ignoredActors: ['*[bot]'],
};

export function takeReleases(
  releases: Iterable<EvidenceOf<'release'>>,
): TakenReleases {
  return readReleases(releases, OPTIONS, '2030-01-01T00:00:00Z');
}

export function toFleet({ columns }: TakenReleases): Fleet {
  const outcomes = settleRows(columns);
  const timelines = serviceTimelines(columns, outcomes);
  const { lookbackMonths } = OPTIONS;
  return releaseEpisodes(columns, timelines, outcomes, lookbackMonths).fleet;
}
