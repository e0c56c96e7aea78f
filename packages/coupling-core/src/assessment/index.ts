import type { BoundaryAssessment } from './boundary';
import type { SharedData } from './data';
import type { IncidentOwner, OwnedDataset } from './ownership';
import type { CoordinatedRelease } from './releases';
import type { UncheckedRule } from './rules';

export type * from './boundary';
export type * from './data';
export type * from './ownership';
export type * from './releases';
export type * from './rules';

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
  /** Rules that lack the evidence to be checked; absent when all have it. */
  unchecked?: UncheckedRule[];
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
