import type {
  Coverage,
  DatasetAssessment,
  ReleaseGroup,
  ReleaseIntakeAccount,
  ReleasePair,
  ServiceAssessment,
  SourceQuality,
  UnresolvedRef,
} from '../assessment';
import type { Finding } from '../findings/rules';

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
  /** What became of the releases of every source that delivered any. */
  leftOut: ReleaseIntakeAccount[];
  coverage: Coverage;
  /** Refs that evidence names and the catalog does not have. */
  unresolved: UnresolvedRef[];
}
