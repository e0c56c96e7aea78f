import type { Contact } from '../catalog/catalogModel';
import type { Dataset } from '../shared/datasetKey';

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
