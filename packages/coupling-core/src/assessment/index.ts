import type { BoundaryAssessment } from './boundary';
import type { DatasetAssessment, SharedData } from './data';
import type { Finding } from './findings';
import type { IncidentOwner, OwnedDataset } from './ownership';
import type { CoordinatedRelease, ReleaseGroup, ReleasePair } from './releases';

export type * from './boundary';
export type * from './data';
export type * from './findings';
export type * from './ownership';
export type * from './releases';

/**
 * Everything that was concluded from one set of evidence.
 *
 * @public
 */
export interface Assessment {
  /** Changes whenever a formula does, so results can be told apart. */
  formulaVersion: string;
  /** ISO 8601. */
  assessedAt: string;
  /** First and last release scored, ISO 8601; absent without releases. */
  dataFrom?: string;
  dataTo?: string;
  services: ServiceAssessment[];
  datasets: DatasetAssessment[];
  /** Pairs with at least one joint release; pairs that never met are left out. */
  pairs: ReleasePair[];
  releaseGroups: ReleaseGroup[];
  findings: Finding[];
  quality: SourceQuality[];
  coverage: Coverage;
  /** Refs that evidence names and the catalog does not have. */
  unresolved: UnresolvedRef[];
}

/** @public */
export interface ServiceAssessment {
  service: string;
  coordinatedRelease: CoordinatedRelease;
  sharedData: SharedData;
  /** Datasets this service is the system of record for. */
  systemOfRecordFor: OwnedDataset[];
  incidentOwner: IncidentOwner;
  /** What it cannot do without, by ref; absent when nothing is known. */
  dependencies?: ServiceDependency[];
  /** Absent when the service declares none. */
  boundary?: BoundaryAssessment;
}

/**
 * A service that another one calls, whose events it takes, or whose data it
 * works on.
 *
 * @public
 */
export interface ServiceDependency {
  service: string;
  via: DependencyVia[];
}

/** Why one service depends on another. @public */
export type DependencyVia = 'call' | 'event' | 'data';

/** @public */
export interface SourceQuality {
  source: string;
  releases: number;
  /** Share of time-adjacent releases in one MAJOR.MINOR line that go back. */
  backwards: number;
  refused: boolean;
  reason?: 'timestamps-are-not-release-times';
}

/** Counts of services. @public */
export interface Coverage {
  services: number;
  withReleases: number;
  releaseScored: number;
  withAccess: number;
}

/** @public */
export interface UnresolvedRef {
  ref: string;
  /** Evidence items that name it. */
  items: number;
  sources: string[];
}
