import type { Finding } from '../assessment';
import { compareText } from '../ordering';
import { rules } from './index';
import type { RuleFacts } from './rule';

/** Findings of all rules, gravest first. */
export function findings(facts: RuleFacts): Finding[] {
  return rules
    .flatMap(rule => rule.evaluate(facts))
    .map(finding => ({ finding, id: JSON.stringify(finding.reason) }))
    .sort(
      (a, b) =>
        b.finding.severity - a.finding.severity || compareText(a.id, b.id),
    )
    .map(({ finding }) => finding);
}
