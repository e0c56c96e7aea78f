import type { Dataset } from '../shared/datasetKey';
import type { OwnershipConflict } from './ownership';

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
