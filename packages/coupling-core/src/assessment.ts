import type { Exemption } from './catalog/catalogModel';
import type { Dataset } from './evidence/common';
import type { KnownScore, UnknownScore } from './score';

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

/** Why one service depends on another. @public */
export type DependencyVia = 'call' | 'event' | 'data';

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

/**
 * What a service declares that it owns and must not know, each entry with the
 * evidence against it.
 *
 * @public
 */
export interface BoundaryAssessment {
  decides: string[];
  systemOfRecordFor: DeclaredFact[];
  publishes: string[];
  mustNotKnow: ForbiddenKnowledge[];
}

/** @public */
export interface DeclaredFact {
  fact: string;
  datasets: {
    /** As declared; it may stand for a schema or, with `*`, a store. */
    dataset: Dataset;
    /** Of all the datasets that it stands for. */
    conflicts: { dataset: Dataset; conflict: OwnershipConflict }[];
  }[];
}

/** @public */
export interface ForbiddenKnowledge {
  /** As it is written. */
  entry: string;
  /** Absent for plain words, which no evidence can speak of. */
  target?: KnowledgeTarget;
  uses: KnowledgeUse[];
}

/**
 * A component, an API, a system, or a resource with what is meant of it.
 *
 * @public
 */
export interface KnowledgeTarget {
  ref: string;
  dataset?: Dataset;
}

/**
 * One way in which a service was seen knowing something.
 *
 * @public
 */
export interface KnowledgeUse {
  way: 'call' | 'consume' | 'read' | 'write' | 'ddl' | 'join';
  /** The component, API or resource. */
  ref: string;
  /** Of a resource. */
  dataset?: Dataset;
}

/** @public */
export type CoordinatedRelease =
  | (UnknownScore & { partners: ReleasePartner[] })
  | (KnownScore & {
      /** Release episodes the score was made from, and the newest of them. */
      releases: number;
      lastReleaseAt: string;
      /** The same score with partners of another team only. */
      otherTeams: KnownScore & { teams: string[] };
      /** Strongest first; verdicts other than independent. */
      partners: ReleasePartner[];
    });

/** @public */
export type PairVerdict =
  | 'needed-together'
  | 'same-train'
  | 'independent'
  | 'not-enough-data';

/**
 * A partner as seen from one service ("subject"): the counts are the
 * subject's own releases at the window that speaks loudest.
 *
 * @public
 */
export interface ReleasePartner {
  partner: string;
  verdict: PairVerdict;
  /** 0–1: share of releases that needed the other, beyond the schedule. */
  strength: number;
  windowHours: number;
  /** Who goes second. */
  direction: 'partner-follows' | 'partner-leads' | 'together';
  /** Signed; positive when the partner comes after. */
  medianLagHours: number;
  hits: number;
  releases: number;
  /** Hits expected by chance, a count. */
  expected: number;
  /** Adjusted for windows and directions. */
  p: number;
  /** Joint releases that share a change id. */
  explicitLinks: number;
  /**
   * Present where the two ship together and their changes say that they need
   * not: joint releases whose own changes both sides name, and how many of them
   * share one.
   */
  ownChanges?: { releases: number; shared: number };
  otherTeam: boolean;
}

/**
 * The verdict on two services, `a < b`; the counts are those of the direction
 * and window that speak loudest.
 *
 * @public
 */
export interface ReleasePair {
  a: string;
  b: string;
  verdict: PairVerdict;
  strength: number;
  p: number;
  windowHours: number;
  explicitLinks: number;
}

/**
 * Services that must ship together.
 *
 * @public
 */
export interface ReleaseGroup {
  services: string[];
  teams: string[];
  /** 0 one team, towards 1 many: 1 − Σ(team share)². */
  teamCrossing: number;
}

/** @public */
export type SharedData =
  | UnknownScore
  | (KnownScore & {
      /** Worst severity first; every dataset the service touches or owns. */
      datasets: { dataset: Dataset; severity: number }[];
      /** Newest access evidence, ISO 8601. */
      observedTo: string;
    });

/** @public */
export interface OwnedDataset {
  dataset: Dataset;
  basis: SystemOfRecordBasis;
  /** What the owner decides with it, as declared. */
  fact?: string;
  /** The schema (or store, `*`) that the boundary names in its place. */
  inheritedFrom?: Dataset;
}

/** @public */
export type SystemOfRecordBasis =
  | 'declared'
  | 'sole-ddl'
  | 'sole-writer'
  | 'most-writes';

/** @public */
export type SystemOfRecord =
  | { status: 'known'; service: string; basis: SystemOfRecordBasis }
  | { status: 'contested'; claimants: string[] }
  | { status: 'none' };

/**
 * The owner by the evidence alone.
 *
 * @public
 */
export interface ObservedOwner {
  service: string;
  basis: Exclude<SystemOfRecordBasis, 'declared'>;
}

/**
 * What is declared of a dataset against what was seen: several boundaries
 * claim it, others write what one claims, or nobody claims what is written.
 *
 * @public
 */
export type OwnershipConflict =
  | { code: 'several-claimants'; claimants: string[] }
  | {
      code: 'others-write';
      owner: string;
      writers: string[];
      ownerWrites: boolean;
    }
  | { code: 'writer-undeclared'; writers: string[] };

/** @public */
export interface DatasetAssessment {
  dataset: Dataset;
  systemOfRecord: SystemOfRecord;
  /** Absent when the evidence names none. */
  observed?: ObservedOwner;
  conflicts: OwnershipConflict[];
  /** 0–100. */
  severity: number;
  accessors: DatasetAccessor[];
  /** Foreign keys between this dataset and one of another owner. */
  crossingKeys: CrossingKey[];
  /** Newest evidence on it, ISO 8601. */
  observedTo: string;
}

/** @public */
export interface DatasetAccessor {
  service: string;
  modes: ('read' | 'write' | 'ddl')[];
  /** Weight of the surest evidence: observed 1, static .8, granted .3. */
  confidence: number;
  /** Not the system of record. */
  foreign: boolean;
  otherTeam: boolean;
  /** Joins this dataset with one of another owner. */
  joinsAcross: boolean;
}

/** @public */
export interface CrossingKey {
  constraint: string;
  from: Dataset;
  to: Dataset;
  fromOwner: string;
  toOwner: string;
}

/** @public */
export type IncidentOwner =
  | {
      status: 'known';
      basis: 'oncall';
      provider: string;
      policy?: string;
      user?: string;
      until?: string;
      /** The owning team by the catalog. */
      team?: string;
      /** The team that is paged, where it is not the owning team. */
      pagedTeam?: string;
      observedAt: string;
    }
  | {
      status: 'known';
      basis: 'owning-team';
      team: string;
      contact: Contact;
    }
  | {
      status: 'nobody';
      reason: NobodyReason;
      team?: string;
      /** Of the escalation that ends nowhere. */
      provider?: string;
      policy?: string;
    };

/** @public */
export type NobodyReason =
  | 'no-owner'
  | 'owner-not-in-catalog'
  | 'owner-has-no-contact'
  | 'escalation-ends-nowhere';

/** @public */
export interface Contact {
  kind: 'email' | 'link';
  value: string;
  title?: string;
}

/**
 * A named rule that was broken, with what shows it.
 *
 * @public
 */
export interface Finding {
  rule: string;
  /** The service that can mend it. */
  service?: string;
  dataset?: Dataset;
  /** Everything the finding names, for visibility and links. */
  services: string[];
  severity: number;
  reason: FindingReason;
  /** Present while one holds: it is shown, and does not fail a gate. */
  exemption?: Exemption;
}

/** @public */
export type FindingReason =
  | { code: 'foreign-write'; writer: string; owner: string; dataset: Dataset }
  | { code: 'foreign-read'; reader: string; owner: string; dataset: Dataset }
  | {
      code: 'foreign-migration';
      migrator: string;
      owner: string;
      dataset: Dataset;
    }
  | ({ code: 'cross-boundary-foreign-key' } & CrossingKey)
  | { code: 'cross-boundary-join'; service: string; datasets: Dataset[] }
  | { code: 'no-system-of-record'; services: string[]; dataset: Dataset }
  | {
      code: 'contested-system-of-record';
      claimants: string[];
      dataset: Dataset;
    }
  | { code: 'shared-schema'; store: string; schema: string; services: string[] }
  | { code: 'no-incident-owner'; service: string; because: NobodyReason }
  | {
      code: 'must-not-know';
      service: string;
      entry: string;
      target: KnowledgeTarget;
      uses: KnowledgeUse[];
    }
  | { code: 'fuzzy-boundary'; service: string; declared: boolean }
  | { code: 'expired-exemption'; service: string; exemption: Exemption };

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
