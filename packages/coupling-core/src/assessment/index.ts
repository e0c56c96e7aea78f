import type { BoundaryAssessment } from './boundary';
import type { SharedData } from './data';
import type { ServiceLeftOut } from './leftOut';
import type { IncidentOwner, OwnedDataset } from './ownership';
import type { CoordinatedRelease } from './releases';
import type { UncheckedRule } from './rules';

export type * from './boundary';
export type * from './data';
export type * from './leftOut';
export type * from './ownership';
export type * from './releases';
export type * from './rules';

/** @public */
export interface ServiceAssessment {
  service: string;
  coordinatedRelease: CoordinatedRelease;
  /** Its releases that are in no score, by reason; absent without any. */
  leftOut?: ServiceLeftOut[];
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
  /** Share of time-adjacent versions in one MAJOR.MINOR line that go back. */
  backwards: number;
  /** Most of its services are. */
  refused: boolean;
  reason?: 'timestamps-are-not-release-times';
  /** Services whose releases from this source are refused. */
  refusedServices?: RefusedService[];
}

/**
 * A service whose versions go back in time, so that the times are not those of
 * its releases.
 *
 * @public
 */
export interface RefusedService {
  service: string;
  /** Steps from one new version to the next within a line, and those that go back. */
  steps: number;
  backwards: number;
  /** Where most go back. */
  worstLine: { line: string; steps: number; backwards: number };
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
  /** Releases that would count if the catalog had it; absent without any. */
  releases?: number;
}
