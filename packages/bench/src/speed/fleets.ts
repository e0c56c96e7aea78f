import type { EvidenceOf } from '@seams/coupling-core';
import {
  readReleases,
  releaseEpisodes,
  serviceTimelines,
  type Fleet,
  type ReleaseColumns,
} from './inside';

export const OPTIONS = {
  environment: 'production',
  lookbackMonths: 24,
  ignoredActors: ['*[bot]'],
};

export function toColumns(
  releases: Iterable<EvidenceOf<'release'>>,
): ReleaseColumns {
  return readReleases(releases, OPTIONS, '2030-01-01T00:00:00Z');
}

export function toFleet(columns: ReleaseColumns): Fleet {
  const timelines = serviceTimelines(columns);
  return releaseEpisodes(columns, timelines, new Set(), OPTIONS.lookbackMonths);
}
