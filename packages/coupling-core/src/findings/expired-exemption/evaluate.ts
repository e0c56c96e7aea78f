import type { Finding } from '../../assessment';
import { hasRunOut } from '../exempts';
import type { RuleFacts } from '../rule';

/** A promise that was not kept; what it allowed counts by itself again. */
const SEVERITY = 10;

export function evaluate({
  exemptions,
  today,
}: Pick<RuleFacts, 'exemptions' | 'today'>): Finding[] {
  return exemptions
    .filter(exemption => hasRunOut(exemption, today))
    .map(exemption => {
      const { service, dataset, otherService } = exemption;
      return {
        rule: 'expired-exemption',
        service,
        ...(dataset && { dataset }),
        services: [service, ...(otherService ? [otherService] : [])],
        severity: SEVERITY,
        reason: { code: 'expired-exemption', service, exemption },
      };
    });
}
