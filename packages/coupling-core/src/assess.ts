import type { Assessment } from './assessment';
import type { CatalogModel } from './catalog/catalogModel';
import type { Evidence } from './evidence/evidence';

/** @public */
export interface AssessInput {
  /** Read once, in any order. */
  evidence: Iterable<Evidence>;
  catalog: CatalogModel;
  options?: AssessOptions;
  /** ISO 8601; the core has no clock. */
  now: string;
}

/** @public */
export interface AssessOptions {
  /** Environment whose releases count. Default `production`. */
  environment?: string;
  /** Months of releases looked at, back from the newest one. Default 24. */
  lookbackMonths?: number;
  /** Actors (`*` matches anything) whose releases do not count. Default `*[bot]`. */
  ignoredActors?: string[];
}

/**
 * Evidence in, conclusions out: the one entry to every score.
 *
 * @public
 */
export function assess(_input: AssessInput): Assessment {
  throw new Error('not built yet');
}
