import type { UncheckedReason, UncheckedRule } from '../assessment';
import { uncheckedClause } from '../findings/uncheckedWording';

/**
 * Rules that could not be checked for some services, all for one reason.
 *
 * @public
 */
export interface UncheckedGroup {
  /** Ids, in order. */
  rules: string[];
  /** Refs, in the order of the services. */
  services: string[];
  /** "Not checked: no access evidence." */
  sentence: string;
}

/**
 * What could not be checked in a whole fleet, most services first. Of stores it
 * is only said that there are some: they differ from service to service.
 *
 * @public
 */
export function uncheckedOverview(
  services: { service: string; unchecked?: UncheckedRule[] }[],
): UncheckedGroup[] {
  const groups = new Map<string, UncheckedGroup>();
  for (const { service, unchecked = [] } of services) {
    for (const [sentence, rules] of rulesBySentence(unchecked)) {
      const key = JSON.stringify([sentence, rules]);
      const group = groups.get(key);
      if (group) group.services.push(service);
      else groups.set(key, { rules, services: [service], sentence });
    }
  }
  return [...groups.values()].sort(
    (a, b) => b.services.length - a.services.length,
  );
}

function rulesBySentence(unchecked: UncheckedRule[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { rule, reason } of unchecked) {
    const sentence = overallSentence(reason);
    found.set(sentence, [...(found.get(sentence) ?? []), rule]);
  }
  return found;
}

function overallSentence({ code, kind, stores }: UncheckedReason): string {
  const some = stores ? ' on some of their stores' : '';
  return `Not checked: ${uncheckedClause({ code, kind }, String)}${some}.`;
}
