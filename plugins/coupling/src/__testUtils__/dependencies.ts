import type { ServiceCoupling } from '@seams/backstage-plugin-coupling-common';

/** Six of a service and one that is hidden; nobody answers for two. */
export const DEPENDENCIES: ServiceCoupling['dependencies'] = {
  items: [
    {
      service: 'component:default/ghost',
      via: ['event'],
      incidentOwner: {
        status: 'nobody',
        sentence: 'Nobody answers for it: it is not in the catalog.',
      },
    },
    {
      service: 'component:default/kustomize-controller',
      via: ['call'],
      incidentOwner: {
        status: 'nobody',
        sentence:
          'Nobody answers for it: its escalation “Flux office” in pagerduty ends with nobody on call.',
      },
    },
    {
      service: 'component:default/argo-cd',
      via: ['call', 'data'],
      incidentOwner: {
        status: 'known',
        basis: 'owning-team',
        team: 'group:default/argo',
        contact: { kind: 'email', value: 'argo@example.com' },
        sentence: 'argo owns it and can be reached at argo@example.com.',
      },
    },
    ...['notification-controller', 'source-controller', 'visits-service'].map(
      name => ({
        service: `component:default/${name}`,
        via: ['data' as const],
        incidentOwner: {
          status: 'known' as const,
          basis: 'oncall' as const,
          provider: 'pagerduty',
          policy: 'Flux data',
          team: 'group:default/flux-data',
          sentence: 'pagerduty pages Flux data.',
        },
      }),
    ),
  ],
  total: 6,
  withoutOwner: 2,
  hidden: 1,
};
