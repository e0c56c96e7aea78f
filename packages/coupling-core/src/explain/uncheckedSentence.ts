import type { UncheckedReason } from '../assessment';
import { uncheckedClause } from '../findings/uncheckedWording';
import type { Naming } from '../shared/wording';

/**
 * Why a rule could not be checked: "Not checked: no access evidence."
 *
 * @public
 */
export function uncheckedSentence(
  reason: UncheckedReason,
  name: Naming,
): string {
  return `Not checked: ${uncheckedClause(reason, name)}.`;
}
