import type { Finding } from '../../assessment';
import type { RuleFacts } from '../rule';

/** What on-call counts for in ownership clarity, of 100. */
const SEVERITY = 15;

export function evaluate({
  incidentOwners,
}: Pick<RuleFacts, 'incidentOwners'>): Finding[] {
  return incidentOwners.flatMap(({ service, owner }) =>
    owner.status === 'nobody'
      ? {
          rule: 'no-incident-owner',
          service,
          services: [service],
          severity: SEVERITY,
          reason: {
            code: 'no-incident-owner',
            service,
            because: owner.reason,
          },
        }
      : [],
  );
}
