import type { AssessOptions } from '../assess';
import type {
  CoordinatedRelease,
  ReleaseGroup,
  ReleasePair,
  SourceQuality,
} from '../assessment';
import type { Release } from '../evidence/release';

/** What the coordinated-release score is made from. */
export interface ScoreReleasesInput {
  /** Read once, in any order. */
  releases: Iterable<Release>;
  /** Every service to be scored, with its owning team where known. */
  services: { ref: string; owner?: string }[];
  options: Required<AssessOptions>;
  /** ISO 8601. */
  now: string;
}

/** The coordinated-release conclusions about a fleet. */
export interface ScoredReleases {
  byService: Map<string, CoordinatedRelease>;
  pairs: ReleasePair[];
  releaseGroups: ReleaseGroup[];
  quality: SourceQuality[];
  /** First and last release scored, ISO 8601. */
  dataFrom?: string;
  dataTo?: string;
}

/** Scores how much services must be released together. */
export function scoreReleases(input: ScoreReleasesInput): ScoredReleases {
  const byService = new Map<string, CoordinatedRelease>();
  for (const { ref } of input.services) {
    byService.set(ref, {
      status: 'unknown',
      reason: { code: 'no-release-evidence' },
      partners: [],
    });
  }
  return { byService, pairs: [], releaseGroups: [], quality: [] };
}
