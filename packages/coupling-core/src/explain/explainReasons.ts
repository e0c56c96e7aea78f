import type { OwnershipConflict, UncheckedReason } from '../assessment';
import type { Finding } from '../findings/rules';
import { uncheckedClause } from '../findings/uncheckedWording';
import type { Dataset } from '../shared/datasetKey';
import { parametersOf } from '../shared/parameters';
import type { Naming } from '../shared/wording';
import { conflictSentence } from './conflictSentence';
import type { Explanation } from './explanation';
import { findingSentence } from './findingSentence';

/**
 * What a finding found. The code is its rule's id.
 *
 * @throws when this version has no such rule
 * @public
 */
export function explainFinding(finding: Finding, name: Naming): Explanation {
  const { reason } = finding;
  return {
    code: reason.code,
    parameters: parametersOf(reason, name),
    sentence: findingSentence(finding, name),
  };
}

/**
 * Where what is declared of a dataset and what was seen do not agree.
 *
 * @public
 */
export function explainConflict(
  dataset: Dataset,
  conflict: OwnershipConflict,
  name: Naming,
): Explanation {
  return {
    code: conflict.code,
    parameters: parametersOf({ dataset, ...conflict }, name),
    sentence: conflictSentence(dataset, conflict, name),
  };
}

/**
 * Why a rule could not be checked: "Not checked: no access evidence."
 *
 * @public
 */
export function explainUnchecked(
  reason: UncheckedReason,
  name: Naming,
): Explanation {
  return {
    code: reason.code,
    parameters: parametersOf(reason, name),
    sentence: `Not checked: ${uncheckedClause(reason, name)}.`,
  };
}
