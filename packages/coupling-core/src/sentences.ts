import type { Finding, ReleasePartner, DatasetAssessment } from './assessment';
import type { UnknownReason } from './score';

/** How refs are called in sentences. @public */
export type Naming = (ref: string) => string;

/** @public */
export function partnerSentence(
  _subject: string,
  _partner: ReleasePartner,
  _name: Naming,
): string {
  throw new Error('not built yet');
}

/** @public */
export function unknownSentence(_reason: UnknownReason): string {
  throw new Error('not built yet');
}

/** @public */
export function sharedDatasetSentence(
  _dataset: DatasetAssessment,
  _name: Naming,
): string {
  throw new Error('not built yet');
}

/** @public */
export function findingSentence(_finding: Finding, _name: Naming): string {
  throw new Error('not built yet');
}
