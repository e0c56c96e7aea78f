import type { Finding } from '../../assessment';
import type { RuleFacts } from '../rule';

/** As much as other declarations that do not hold. */
const SEVERITY = 25;

export function evaluate({
  boundaries,
}: Pick<RuleFacts, 'boundaries'>): Finding[] {
  return [...boundaries].flatMap(([service, { mustNotKnow }]) =>
    mustNotKnow.flatMap(({ entry, target, uses }): Finding[] => {
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
    }),
  );
}
