import type { Dataset } from '../shared/datasetKey';
import type { Naming } from '../shared/wording';
import type { CatalogService } from '../catalog/catalogModel';
import type { FindingOf, ReasonLike } from './finding';
import { factsFor, type FactsFor, type NeededKind } from './ruleFacts';

/**
 * What a rule asks, why, and what to do about it; the same for every finding.
 *
 * @public
 */
export interface RuleDefinition {
  /** Also the code of its findings' reasons. */
  id: string;
  title: string;
  motivation: string;
  /** From what, and by which test, it is found. */
  measured: string;
  /** The severity of its findings, 0–100, and on what it depends. */
  severity: string;
  remedy: string;
  /** Without evidence of these kinds the rule cannot be checked. */
  needs: readonly NeededKind[];
  /** Whether a service may be exempted from it. */
  exemptible: boolean;
}

/** Evidence without which a rule says nothing about a service. */
export interface Need {
  kind: NeededKind;
  /** How structures were changed is enough. */
  structure?: true;
  /** Evidence on this store; where left out, on all that the service uses. */
  store?: string;
}

/** A rule as the registry holds it: everything that is particular to it. */
export interface Rule<Reason extends ReasonLike = ReasonLike> {
  definition: RuleDefinition;
  needsOf(service: CatalogService): Need[];
  evaluate(facts: FactsFor<NeededKind>): FindingOf<Reason>[];
  datasets(reason: Reason): Dataset[];
  allows?(scope: Dataset, reason: Reason): boolean;
  wording(reason: Reason, name: Naming): string;
  countedWording?(findings: number): string;
}

interface RuleParts<Kind extends NeededKind, Reason extends ReasonLike> {
  definition: Omit<RuleDefinition, 'id' | 'needs' | 'exemptible'> & {
    id: Reason['code'];
  };
  /** Kinds of evidence: it is given only the facts that come from them. */
  needs: readonly Kind[];
  /**
   * Those that a service needs, where they differ between services; where left
   * out, each needs all.
   */
  needsOf?: (service: CatalogService) => Need[];
  /** Every place where the rule is broken. */
  evaluate: (facts: FactsFor<Kind>) => FindingOf<Reason>[];
  /** The datasets that a reason names. */
  datasets: (reason: Reason) => Dataset[];
  /**
   * Whether an exemption for a dataset, schema or store allows all of what was
   * found. When not given: it does when it covers one of the datasets.
   */
  allows?: (scope: Dataset, reason: Reason) => boolean;
  /** A clause that begins a sentence and has no full stop. */
  wording: (reason: Reason, name: Naming) => string;
  /**
   * For rules that most services may break at first: one clause for all of the
   * findings in a list about the whole fleet.
   */
  countedWording?: (findings: number) => string;
  /** False where an exemption would make no sense. */
  exemptible?: false;
}

/** Makes a rule of its parts; what it gives back is what the registry takes. */
export function defineRule<
  const Kind extends NeededKind,
  Reason extends ReasonLike,
>(parts: RuleParts<Kind, Reason>): Rule<Reason> {
  const { definition, needs, evaluate, exemptible = true, ...rest } = parts;
  const always = needs.map(kind => ({ kind }));
  return {
    needsOf: () => always,
    ...rest,
    definition: { ...definition, needs, exemptible },
    evaluate: facts => evaluate(factsFor(needs, facts)),
  };
}
