import type { Dataset } from '../evidence/common';
import type { Contact } from '../assessment';

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
  systemOfRecordFor: { fact: string; datasets: Dataset[] }[];
  publishes: string[];
  mustNotKnow: string[];
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
