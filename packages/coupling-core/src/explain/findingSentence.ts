import type { ReasonLike } from '../findings/finding';
import { ruleOf, type Finding } from '../findings/rules';
import type { Naming } from '../shared/wording';

/**
 * What a finding found, with everything it names, in the words of its rule.
 *
 * @throws when this version has no such rule
 * @public
 */
export function findingSentence({ reason }: Finding, name: Naming): string {
  return `${known(reason).wording(reason, name)}.`;
}

/**
 * One sentence for all findings of a rule, where the rule has one: for lists
 * about the whole fleet, in which they would hide the others.
 *
 * @param findings - how many there are, at least 1
 * @public
 */
export function countedFindingsSentence(
  rule: string,
  findings: number,
): string | undefined {
  const clause = known({ code: rule }).countedWording?.(findings);
  return clause && `${clause}.`;
}

function known(reason: ReasonLike) {
  const rule = ruleOf(reason);
  if (!rule) throw new Error(`Unknown rule: ${reason.code}`);
  return rule;
}
