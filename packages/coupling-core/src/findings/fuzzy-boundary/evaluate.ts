import type { Finding } from '../../assessment';
import type { RuleFacts } from '../rule';

/** Below everything that was seen going wrong: nothing has, so far. */
const SEVERITY = 5;

export function evaluate({ services }: Pick<RuleFacts, 'services'>): Finding[] {
  return services.flatMap(({ ref, boundary }) =>
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
  );
}
