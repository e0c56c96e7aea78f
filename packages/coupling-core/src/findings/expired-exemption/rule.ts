import type { Exemption } from '../../catalog/catalogModel';
import { defineRule } from '../defineRule';
import type { FindingOf } from '../finding';
import { hasRunOut } from '../runOut';

/** @public */
export interface ExpiredExemption {
  code: 'expired-exemption';
  service: string;
  exemption: Exemption;
}

/** A promise that was not kept; what it allowed counts by itself again. */
const SEVERITY = 10;

export const expiredExemption = defineRule({
  definition: {
    id: 'expired-exemption',
    title: 'Exemption has expired',
    motivation:
      'It was agreed that the rule could be broken for a time, and that time is over. An exemption that nobody ends becomes the rule.',
    measured:
      'The last day of an exemption, in a boundary or given in Backstage, is over (UTC).',
    severity: String(SEVERITY),
    remedy:
      'Check whether what it allowed is gone. If it is, remove the exemption; if not, fix it or agree on a new date.',
  },
  needs: [],
  evaluate: ({ exemptions, today }): FindingOf<ExpiredExemption>[] =>
    exemptions
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
      }),
  datasets: ({ exemption: { dataset } }) => (dataset ? [dataset] : []),
  wording: ({ exemption }, name) => {
    const { rule, service, approvedBy, until, reason } = exemption;
    return `${name(service)} was exempted from ${rule} until ${until} by ${name(
      approvedBy,
    )} (${reason})`;
  },
  exemptible: false,
});
