import type { Dataset } from '../shared/datasetKey';

/**
 * What the scores need of a software catalog. All refs are complete and
 * lower-case.
 *
 * @public
 */
export interface CatalogModel {
  services: CatalogService[];
  stores: CatalogStore[];
  apis: CatalogApi[];
  owners: CatalogOwner[];
  /** `dependsOn`, `providesApi` and `consumesApi`; other types are ignored. */
  relations: CatalogRelation[];
  /** Given besides those that stand in the boundaries. */
  exemptions?: Exemption[];
}

/** @public */
export interface CatalogService {
  ref: string;
  owner?: string;
  system?: string;
  boundary?: Boundary;
}

/**
 * What a service owns and what it must not know.
 *
 * @public
 */
export interface Boundary {
  decides: string[];
  /** A dataset may stand for more: `*` for its store, a schema for its tables. */
  systemOfRecordFor: { fact: string; datasets: Dataset[] }[];
  /** Complete entity refs. */
  publishes: string[];
  /** Entity refs, datasets as they are written, or plain words. */
  mustNotKnow: string[];
  exemptions?: Exemption[];
}

/**
 * A rule that a service may break for a while: who agreed to it, why, and
 * until when.
 *
 * @public
 */
export interface Exemption {
  rule: string;
  /** Whose findings are exempted. */
  service: string;
  /** Only findings about this dataset, or what it stands for. */
  dataset?: Dataset;
  /** Only findings that also name this service. */
  otherService?: string;
  reason: string;
  /** A user or group, complete ref. */
  approvedBy: string;
  /** The last day it holds, UTC, like 2027-01-31. */
  until: string;
  /** Of one that was given in Backstage; absent when the boundary holds it. */
  id?: string;
}

/** @public */
export interface CatalogStore {
  ref: string;
  owner?: string;
  type?: string;
}

/** @public */
export interface CatalogApi {
  ref: string;
  type: string;
}

/** A group or a user. @public */
export interface CatalogOwner {
  ref: string;
  contact?: Contact;
}

/** @public */
export interface CatalogRelation {
  from: string;
  type: 'dependsOn' | 'providesApi' | 'consumesApi';
  to: string;
}

/** How to reach a group or user. @public */
export interface Contact {
  kind: 'email' | 'link';
  value: string;
  title?: string;
}
