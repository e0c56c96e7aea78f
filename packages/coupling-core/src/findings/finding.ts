import type { Exemption } from '../catalog/catalogModel';
import type { Dataset } from '../shared/datasetKey';

/** Why a finding was made: a code, which is the rule's id, with parameters. */
export interface ReasonLike {
  code: string;
}

/**
 * A named rule that was broken, with what shows it.
 *
 * @public
 */
export interface FindingOf<Reason extends ReasonLike> {
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
  /** 0 a note, up to 100. */
  severity: number;
  reason: Reason;
  /** Present while one holds: it is shown, and does not fail a gate. */
  exemption?: Exemption;
}
