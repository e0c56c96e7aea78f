import type { Exemption } from '../catalog/catalogModel';
import type { Dataset } from '../shared/datasetKey';
import type { KnowledgeTarget, KnowledgeUse } from './boundary';
import type { CrossingKey } from './data';
import type { NobodyReason } from './ownership';

/**
 * A named rule that was broken, with what shows it.
 *
 * @public
 */
export interface Finding {
  rule: string;
  /** The service that can mend it, when it is one. */
  service?: string;
  /**
   * Those that can mend it when it takes several, or any of several: it is one
   * finding and stands on the list of each. Absent where `service` is present.
   */
  concerns?: string[];
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
