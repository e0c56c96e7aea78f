import { compareText } from '../shared/ordering';
import { exempts } from './exempts';
import type { RuleFacts } from './ruleFacts';
import { rules, type Finding } from './rules';
import { hasRunOut } from './runOut';

/**
 * Findings of all rules, gravest first. Those that are exempted say so; they
 * are no less severe for it.
 */
export function findings(facts: RuleFacts): Finding[] {
  const alike = new Map<string, Finding[]>();
  for (const rule of rules) {
    for (const finding of rule.evaluate(facts)) {
      const key = `${finding.severity} ${finding.reason.code}`;
      const others = alike.get(key);
      if (others) others.push(finding);
      else alike.set(key, [finding]);
    }
  }
  return [...alike.values()]
    .sort(([a], [b]) => b.severity - a.severity || compareReasons(a, b))
    .flatMap(inOrder)
    .map(withExemption(facts));
}

/** One sort at a time: there may be as many findings as accesses. */
function inOrder(alike: Finding[]): Finding[] {
  return alike
    .map(finding => ({ finding, id: JSON.stringify(finding.reason) }))
    .sort((a, b) => compareText(a.id, b.id))
    .map(({ finding }) => finding);
}

function compareReasons(a: Finding, b: Finding): number {
  return compareText(a.reason.code, b.reason.code);
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
