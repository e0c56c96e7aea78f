import type { Rule, RuleDefinition } from './defineRule';
import type { FindingOf } from './finding';
import * as registry from './registry';

type Registered = (typeof registry)[keyof typeof registry];

/**
 * Why a finding was made: one of the rules' ids, with what the rule names.
 *
 * @public
 */
export type FindingReason = Registered extends Rule<infer Reason>
  ? Reason
  : never;

/** A named rule that was broken, with what shows it. @public */
export type Finding = FindingOf<FindingReason>;

/** Every rule, in the order of ids. */
export const rules: Rule<FindingReason>[] = Object.values(registry).sort(
  (a, b) => (a.definition.id < b.definition.id ? -1 : 1),
);

const byId = new Map(rules.map(rule => [rule.definition.id, rule]));

/** The rule that a finding comes from; absent when this version has none such. */
export function ruleOf({
  code,
}: {
  code: string;
}): Rule<FindingReason> | undefined {
  return byId.get(code);
}

/**
 * What every rule asks, why, and what to do about it.
 *
 * @public
 */
export const ruleDefinitions: RuleDefinition[] = rules.map(
  ({ definition }) => definition,
);

/**
 * Rules that a service may be exempted from.
 *
 * @public
 */
export const EXEMPTIBLE_RULES: string[] = ruleDefinitions
  .filter(({ exemptible }) => exemptible)
  .map(({ id }) => id);
