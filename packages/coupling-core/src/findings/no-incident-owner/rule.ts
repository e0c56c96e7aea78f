import type { NobodyReason } from '../../assessment';
import { nobodyClause } from '../../ownership/nobodyWording';
import { defineRule } from '../defineRule';
import type { FindingOf } from '../finding';

/** @public */
export interface NoIncidentOwner {
  code: 'no-incident-owner';
  service: string;
  because: NobodyReason;
}

/** What on-call counts for in ownership clarity, of 100. */
const SEVERITY = 15;

export const noIncidentOwner = defineRule({
  definition: {
    id: 'no-incident-owner',
    title: 'Nobody answers for the service',
    motivation: 'When it breaks, nobody can tell whom to wake up.',
    measured:
      'The catalog names no owner with a contact and nobody is on call, or the escalation of the tool that pages ends with nobody.',
    severity: String(SEVERITY),
    remedy:
      'Set an owner in the catalog entity and a contact on the owning group, or connect the tool that pages. Where the escalation ends with nobody, put someone on call at one of its levels.',
  },
  needs: [],
  evaluate: ({ incidentOwners }): FindingOf<NoIncidentOwner>[] =>
    incidentOwners.flatMap(({ service, owner }) =>
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
    ),
  datasets: () => [],
  wording: ({ service, because }, name) =>
    `Nobody answers for ${name(service)}: ${nobodyClause(
      { reason: because },
      name,
    )}`,
});
