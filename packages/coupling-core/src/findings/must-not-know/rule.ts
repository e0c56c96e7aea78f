import type { KnowledgeTarget, KnowledgeUse } from '../../assessment';
import { covers } from '../../data/claims';
import type { Dataset } from '../../shared/datasetKey';
import { defineRule, type Need } from '../defineRule';
import type { FindingOf } from '../finding';
import { knowledgeClause } from './knowledgeClause';
import { toKnowledgeTarget } from './knowledgeTarget';
import type { FactsFor } from '../ruleFacts';

/** @public */
export interface MustNotKnow {
  code: 'must-not-know';
  service: string;
  /** Of `spec.boundary.mustNotKnow`, as it is written. */
  entry: string;
  target: KnowledgeTarget;
  uses: KnowledgeUse[];
}

/** As much as other declarations that do not hold. */
const SEVERITY = 25;

export const mustNotKnow = defineRule({
  definition: {
    id: 'must-not-know',
    title: 'Uses something its boundary forbids',
    motivation:
      "The service's own boundary says that it must not know this. When that changes, the service now has to change too.",
    measured:
      'An entry of `spec.boundary.mustNotKnow` is a component, system, API, store, schema or table, and the service was seen calling, consuming, reading, writing, migrating or joining it. Sending an event, reading what is published and having a permission do not count. Entries in plain words are not checked.',
    severity: String(SEVERITY),
    remedy:
      'Have the owning service do this, or use its events or API; if the boundary is wrong, correct `spec.boundary.mustNotKnow`.',
  },
  needs: ['call', 'access', 'join'],
  needsOf: ({ boundary }) => (boundary?.mustNotKnow ?? []).flatMap(needOf),
  evaluate,
  datasets: ({ uses }) => datasetsOf(uses),
  // One finding may show many uses; all of them have to be allowed.
  allows: (scope, { uses }) =>
    uses.every(use => use.dataset && covers(scope, use.dataset)),
  wording: ({ service, uses }, name) =>
    `${name(service)} ${knowledgeClause(
      uses,
      name,
    )}, which its boundary says it must not know`,
});

/** Plain words need nothing, and who consumes an API is in the catalog. */
function needOf(entry: string): Need[] {
  const target = toKnowledgeTarget(entry);
  if (!target || target.ref.startsWith('api:')) return [];
  const { ref, dataset } = target;
  return [dataset ? { kind: 'access', store: ref } : { kind: 'call' }];
}

function evaluate({
  boundaries,
}: FactsFor<'call' | 'access' | 'join'>): FindingOf<MustNotKnow>[] {
  return [...boundaries].flatMap(([service, boundary]) =>
    boundary.mustNotKnow.flatMap(
      ({ entry, target, uses }): FindingOf<MustNotKnow>[] => {
        if (!target || uses.length === 0) return [];
        const called = uses.flatMap(({ way, ref }) =>
          way === 'call' ? [ref] : [],
        );
        return [
          {
            rule: 'must-not-know',
            service,
            ...(target.dataset && { dataset: target.dataset }),
            services: [service, ...called],
            severity: SEVERITY,
            reason: { code: 'must-not-know', service, entry, target, uses },
          },
        ];
      },
    ),
  );
}

function datasetsOf(uses: KnowledgeUse[]): Dataset[] {
  return uses.flatMap(({ dataset }) => dataset ?? []);
}
