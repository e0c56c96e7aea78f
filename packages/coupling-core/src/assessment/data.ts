import type { Dataset } from '../shared/datasetKey';
import type { KnownScore, UnknownScore } from './score';
import type {
  ObservedOwner,
  OwnershipConflict,
  SystemOfRecord,
} from './ownership';

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
