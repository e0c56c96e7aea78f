import { defineRule } from '../defineRule';
import type { FindingOf } from '../finding';

/** @public */
export interface FuzzyBoundary {
  code: 'fuzzy-boundary';
  service: string;
  /** Whether it declares a boundary at all. */
  declared: boolean;
}

/** Below everything that was seen going wrong: nothing has, so far. */
const SEVERITY = 5;

export const fuzzyBoundary = defineRule({
  definition: {
    id: 'fuzzy-boundary',
    title: 'Fuzzy boundary',
    motivation:
      'What a service must not know is half of its boundary. Until somebody writes it down, every shortcut into its neighbours looks allowed.',
    measured:
      'The component declares no `spec.boundary`, or one that lists nothing under `mustNotKnow`.',
    severity: String(SEVERITY),
    remedy:
      "List in the component's catalog file, under `spec.boundary.mustNotKnow`, which rules, data and workflows of other services this service must not depend on.",
  },
  needs: [],
  evaluate: ({ services }): FindingOf<FuzzyBoundary>[] =>
    services.flatMap(({ ref, boundary }) =>
      boundary && boundary.mustNotKnow.length > 0
        ? []
        : {
            rule: 'fuzzy-boundary',
            service: ref,
            services: [ref],
            severity: SEVERITY,
            reason: {
              code: 'fuzzy-boundary',
              service: ref,
              declared: boundary !== undefined,
            },
          },
    ),
  datasets: () => [],
  wording: ({ service, declared }, name) =>
    declared
      ? `The boundary of ${name(service)} declares no mustNotKnow`
      : `${name(service)} declares no boundary`,
  countedWording: findings =>
    findings === 1
      ? '1 service declares no mustNotKnow'
      : `${findings} services declare no mustNotKnow`,
});
