import type { ServiceCoupling } from '@seams/backstage-plugin-coupling-common';
import { DEPENDENCIES } from './dependencies';
import { TIGHT_BOUNDARY } from './tightBoundary';
import { TREND } from './trend';

/** Two services it must ship with, three more it may; owns one dataset. */
export const TIGHT: ServiceCoupling = {
  service: 'component:default/helm-controller',
  assessedAt: '2026-08-23T06:00:00Z',
  formulaVersion: '1',
  coordinatedRelease: {
    status: 'known',
    score: 40.6,
    low: 33.1,
    high: 70.2,
    word: 'tight',
    sentence:
      '15 of the last 19 releases of helm-controller went out with a release of a service it needs.',
    releases: 19,
    otherTeams: {
      score: 18.3,
      low: 5.4,
      high: 30.2,
      word: 'loose',
      teams: ['group:default/argo', 'group:default/cert-manager'],
    },
    partners: [
      {
        service: 'component:default/flux2',
        verdict: 'needed-together',
        strength: 0.41,
        windowHours: 72,
        direction: 'partner-follows',
        medianLagHours: 27.4,
        hits: 14,
        releases: 19,
        expected: 6.46,
        explicitLinks: 0,
        otherTeam: false,
        sentence:
          '14 of the last 19 releases of helm-controller had a flux2 release within 72 h; 6.5 expected by chance; flux2 follows.',
      },
      {
        service: 'component:default/notification-controller',
        verdict: 'needed-together',
        strength: 0.39,
        windowHours: 72,
        direction: 'together',
        medianLagHours: 0.4,
        hits: 15,
        releases: 18,
        expected: 6.1,
        explicitLinks: 0,
        otherTeam: false,
        sentence:
          '15 of the last 18 releases of helm-controller had a notification-controller release within 72 h; 6.1 expected by chance.',
      },
      {
        service: 'component:default/argo-cd',
        verdict: 'same-train',
        strength: 0.12,
        windowHours: 24,
        direction: 'partner-leads',
        medianLagHours: -5.2,
        hits: 10,
        releases: 19,
        expected: 8.9,
        explicitLinks: 0,
        otherTeam: true,
        sentence:
          'helm-controller and argo-cd ship on one schedule; it cannot be told whether they must.',
      },
      ...['source-controller', 'kustomize-controller'].map(name => ({
        service: `component:default/${name}`,
        verdict: 'not-enough-data' as const,
        strength: 0,
        windowHours: 72,
        direction: 'together' as const,
        medianLagHours: 3,
        hits: 2,
        releases: 19,
        expected: 1.5,
        explicitLinks: 0,
        otherTeam: false,
        sentence: `Only 2 releases of helm-controller met one of ${name}; 3 are needed.`,
      })),
    ],
    hiddenPartners: 2,
    trend: TREND,
    evidence: { newestAt: '2026-08-20T09:12:00Z', stale: false },
  },
  sharedData: {
    status: 'known',
    score: 15,
    low: 12,
    high: 21,
    word: 'loose',
    sentence:
      'One of the 2 datasets it touches is shared: order-processor reads ordering.orders.',
    datasets: [
      {
        dataset: {
          store: 'resource:default/eshop-orderingdb',
          name: 'ordering.orders',
        },
        severity: 15,
        systemOfRecord: {
          status: 'known',
          service: 'component:default/helm-controller',
          basis: 'declared',
        },
        accessors: [
          {
            service: 'component:default/helm-controller',
            modes: ['read', 'write'],
            foreign: false,
            otherTeam: false,
            confidence: 1,
          },
          {
            service: 'component:default/order-processor',
            modes: ['read'],
            foreign: true,
            otherTeam: true,
            confidence: 0.8,
          },
        ],
        hiddenAccessors: 1,
        sentence: 'order-processor reads it and does not own it.',
      },
      {
        dataset: {
          store: 'resource:default/petclinic-db',
          name: 'visits',
        },
        severity: 20,
        systemOfRecord: {
          status: 'known',
          service: 'component:default/visits-service',
          basis: 'sole-writer',
        },
        accessors: [
          {
            service: 'component:default/visits-service',
            modes: ['read', 'write', 'ddl'],
            foreign: false,
            otherTeam: false,
            confidence: 0.8,
          },
          {
            service: 'component:default/helm-controller',
            modes: ['read', 'write'],
            foreign: true,
            otherTeam: true,
            confidence: 0.8,
          },
        ],
        hiddenAccessors: 0,
        sentence: 'helm-controller writes it and does not own it.',
      },
    ],
    trend: TREND.map(({ day }) => ({ day, score: 15 })),
    evidence: { newestAt: '2026-08-22T23:00:00Z', stale: false },
  },
  systemOfRecordFor: [
    {
      dataset: {
        store: 'resource:default/eshop-orderingdb',
        name: 'ordering.buyers',
      },
      basis: 'sole-ddl',
      observed: {
        service: 'component:default/helm-controller',
        basis: 'sole-ddl',
      },
      conflicts: [],
      severity: 0,
    },
    {
      dataset: {
        store: 'resource:default/eshop-orderingdb',
        name: 'ordering.orders',
      },
      basis: 'declared',
      fact: 'order state',
      inheritedFrom: {
        store: 'resource:default/eshop-orderingdb',
        name: 'ordering',
      },
      observed: {
        service: 'component:default/order-processor',
        basis: 'sole-writer',
      },
      conflicts: [
        {
          code: 'others-write',
          sentence:
            'order-processor writes ordering.orders, and helm-controller, which claims it, was not seen writing it.',
        },
      ],
      severity: 15,
    },
  ],
  boundary: TIGHT_BOUNDARY,
  incidentOwner: {
    status: 'known',
    basis: 'oncall',
    provider: 'pagerduty',
    policy: 'Flux maintainers',
    user: 'user:default/stefanprodan',
    until: '2026-08-24T08:00:00Z',
    team: 'group:default/fluxcd',
    observedAt: '2026-08-23T05:55:00Z',
    sentence:
      'fluxcd owns helm-controller; pagerduty pages Flux maintainers for it.',
  },
  dependencies: DEPENDENCIES,
  findings: [
    {
      rule: 'foreign-read',
      title: 'Reads data of another service',
      remedy:
        'Ask the owner through its API, or have it publish what is needed.',
      severity: 15,
      sentence: 'order-processor reads ordering.orders of helm-controller.',
    },
    {
      rule: 'foreign-write',
      title: 'Writes data of another service',
      remedy: 'Let visits-service make the change on request.',
      severity: 45,
      sentence: 'helm-controller writes visits of visits-service.',
    },
  ],
  notInCatalog: ['component:default/ghost'],
};

/** Nothing was found to score; nobody answers for it. */
export const UNKNOWN: ServiceCoupling = {
  ...TIGHT,
  coordinatedRelease: {
    status: 'unknown',
    sentence: 'No release of this service is known.',
    partners: [],
    hiddenPartners: 0,
    trend: [],
    evidence: { stale: false },
  },
  sharedData: {
    status: 'unknown',
    sentence: 'No access of this service to any dataset is known.',
    datasets: [],
    trend: [],
    evidence: { stale: false },
  },
  systemOfRecordFor: [],
  boundary: undefined,
  incidentOwner: {
    status: 'nobody',
    sentence: 'The catalog names no owner for helm-controller.',
  },
  dependencies: { items: [], total: 0, withoutOwner: 0, hidden: 0 },
  findings: [
    {
      rule: 'no-incident-owner',
      title: 'Nobody answers for it',
      remedy: 'Set spec.owner to a group that is in the catalog.',
      severity: 50,
      sentence: 'The catalog names no owner for helm-controller.',
    },
  ],
};

/** The same scores from sources that stopped answering. */
export const STALE: ServiceCoupling = {
  ...TIGHT,
  coordinatedRelease: {
    ...TIGHT.coordinatedRelease,
    evidence: {
      newestAt: '2026-05-02T10:00:00Z',
      stale: true,
      staleBecause:
        'The source evidence-files:releases has not answered since 2 May 2026.',
    },
  },
  sharedData: {
    ...TIGHT.sharedData,
    evidence: {
      newestAt: '2026-04-11T10:00:00Z',
      stale: true,
      staleBecause: 'The newest access was observed 134 days ago.',
    },
  },
};

/** No partner, no shared data, a team that is reached by e-mail. */
export const FREE: ServiceCoupling = {
  ...TIGHT,
  coordinatedRelease: {
    status: 'known',
    score: 0,
    low: 0,
    high: 6.2,
    word: 'free',
    sentence: 'None of its last 48 releases needed another service.',
    releases: 48,
    partners: [],
    hiddenPartners: 0,
    trend: [],
    evidence: { newestAt: '2026-08-21T09:12:00Z', stale: false },
  },
  sharedData: {
    status: 'known',
    score: 0,
    low: 0,
    high: 0,
    word: 'free',
    sentence: 'The dataset it touches is its own.',
    datasets: [],
    trend: [],
    evidence: { newestAt: '2026-08-22T23:00:00Z', stale: false },
  },
  systemOfRecordFor: [TIGHT.systemOfRecordFor[0]],
  boundary: {
    decides: [],
    systemOfRecordFor: [],
    publishes: [],
    mustNotKnow: [],
  },
  dependencies: {
    ...DEPENDENCIES,
    items: DEPENDENCIES.items.slice(2, 3),
    total: 1,
    withoutOwner: 0,
    hidden: 0,
  },
  incidentOwner: {
    status: 'known',
    basis: 'owning-team',
    team: 'group:default/traefik',
    contact: {
      kind: 'email',
      value: 'oncall@traefik.example',
      title: 'Traefik on-call',
    },
    sentence: 'traefik owns the service and is reached by e-mail.',
  },
  findings: [],
};
