import type { Finding } from '../assessment';
import { compareText } from '../ordering';
import { exempts, hasRunOut } from './exempts';
import { rules } from './index';
import type { RuleFacts } from './rule';

/**
 * Findings of all rules, gravest first. Those that are exempted say so; they
 * are no less severe for it.
 */
export function findings(facts: RuleFacts): Finding[] {
  return rules
    .flatMap(rule => rule.evaluate(facts))
    .map(withExemption(facts))
    .map(finding => ({ finding, id: JSON.stringify(finding.reason) }))
    .sort(
      (a, b) =>
        b.finding.severity - a.finding.severity || compareText(a.id, b.id),
    )
    .map(({ finding }) => finding);
}

function withExemption({
  exemptions,
  today,
}: Pick<RuleFacts, 'exemptions' | 'today'>) {
  const longestFirst = exemptions
    .filter(exemption => !hasRunOut(exemption, today))
    .sort((a, b) => compareText(b.until, a.until));
  return (finding: Finding): Finding => {
    const exemption = longestFirst.find(one => exempts(one, finding));
    return exemption ? { ...finding, exemption } : finding;
  };
}
