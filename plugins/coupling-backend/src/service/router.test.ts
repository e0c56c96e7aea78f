import { wrapServer } from '@backstage/backend-openapi-utils/testUtils';
import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { CoordinatedRelease } from '@seams/coupling-core';
import express from 'express';
import { createServer } from 'node:http';
import request from 'supertest';
import {
  assessedDataset,
  assessedService,
  assessment,
  finding,
} from '../__testUtils__/assessment';
import {
  createTestDatabases,
  initTestDatabase,
} from '../__testUtils__/testDatabases';
import { acceptPushedEvidence } from '../collection/acceptPushedEvidence';
import { writeSnapshot } from '../database/operations/writeSnapshot';
import { createRouter } from './router';
import { createReadVisibility } from './visibility';

const databases = createTestDatabases();

const ORDERS = 'component:default/orders';
const NOW = new Date('2026-08-20T12:00:00.000Z');
const DATASET = { store: 'resource:default/shop-db', name: 'orders.order' };

const together: CoordinatedRelease = {
  status: 'known',
  score: 60,
  low: 40,
  high: 75,
  word: 'locked',
  releases: 17,
  lastReleaseAt: '2026-08-01T00:00:00.000Z',
  otherTeams: {
    status: 'known',
    score: 60,
    low: 40,
    high: 75,
    word: 'locked',
    teams: ['group:default/logistics'],
  },
  partners: [
    {
      partner: 'component:default/shipping',
      verdict: 'needed-together',
      strength: 0.6,
      windowHours: 72,
      direction: 'partner-follows',
      medianLagHours: 5.2,
      hits: 12,
      releases: 17,
      expected: 4.1,
      p: 0.0001,
      explicitLinks: 0,
      otherTeam: true,
    },
  ],
};

const component = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, title: `The ${name} service` },
});

/**
 * The proxy asks for `localhost` by IPv6 when the port answers there, which
 * fails on machines that do not know that name by IPv6.
 */
function onIPv4(app: express.Express): express.Express {
  const listen = (port: number) => createServer(app).listen(port, '127.0.0.1');
  return Object.assign(app, { listen });
}

/** The router with its database, behind a proxy that checks all it says. */
async function start() {
  const knex = await initTestDatabase(databases, 'SQLITE_3');
  const auth = mockServices.auth();
  const catalog = catalogServiceMock({
    entities: [component('orders'), component('shipping')],
  });
  const now = () => NOW;
  const router = createRouter({
    knex,
    now,
    authorize: async () => mockCredentials.user(),
    readVisibility: createReadVisibility({ auth, catalog }),
    sources: { titles: new Map(), staleAfterMs: 1_000 },
    acceptEvidence: items =>
      acceptPushedEvidence(items, {
        knex,
        now,
        logger: mockServices.logger.mock(),
        signal: new AbortController().signal,
      }),
  });
  const server = await wrapServer(
    onIPv4(express().use(router).use(mockErrorHandler())),
  );
  // The proxy's address is a URL, which supertest takes as text only.
  return { knex, api: request(new URL(String(server.address())).origin) };
}

describe('the router, as openapi.yaml describes it', () => {
  it('serves a service with scores, datasets and findings', async () => {
    const { knex, api } = await start();
    await writeSnapshot(knex, {
      inputHash: 'a',
      day: '2026-08-20',
      assessment: assessment({
        services: [
          {
            ...assessedService(ORDERS, 15),
            coordinatedRelease: together,
            sharedData: {
              status: 'known',
              score: 15,
              low: 15,
              high: 15,
              word: 'loose',
              datasets: [{ dataset: DATASET, severity: 15 }],
              observedTo: '2026-08-01T00:00:00.000Z',
            },
            systemOfRecordFor: [
              { dataset: DATASET, basis: 'declared', fact: 'order state' },
            ],
            incidentOwner: {
              status: 'known',
              basis: 'oncall',
              provider: 'pagerduty',
              policy: 'Shop',
              user: 'user:default/ann',
              until: '2026-08-24T08:00:00.000Z',
              observedAt: '2026-08-20T00:00:00.000Z',
            },
          },
        ],
        datasets: [
          assessedDataset(DATASET.store, DATASET.name, {
            severity: 15,
            systemOfRecord: {
              status: 'known',
              service: ORDERS,
              basis: 'declared',
            },
            accessors: [
              {
                service: 'component:default/shipping',
                modes: ['read'],
                confidence: 1,
                foreign: true,
                otherTeam: true,
                joinsAcross: false,
              },
            ],
          }),
        ],
        findings: [finding(ORDERS, 30)],
      }),
    });

    const { status, body } = await api.get('/services/default/orders');
    expect(status).toBe(200);
    expect(body.coordinatedRelease.sentence).toContain('The shipping service');
    expect(body.sharedData.datasets[0].accessors).toHaveLength(1);
    expect(body.incidentOwner.sentence).toBe(
      'pagerduty pages ann by “Shop” until 24 Aug 2026.',
    );
    expect(body.findings[0].rule).toBe('no-incident-owner');

    const lookup = await api.get('/ownership?dataset=ORDER');
    expect(lookup.body.items[0].sentence).toBe(
      'orders.order belongs to The orders service, as its boundary declares. pagerduty pages ann by “Shop” until 24 Aug 2026.',
    );
  });

  it('answers 404 before anything was assessed', async () => {
    const { api } = await start();
    expect((await api.get('/services/default/orders')).status).toBe(404);
  });

  it('takes a push and serves it as evidence, with its source in the status', async () => {
    const { api } = await start();
    const item = {
      kind: 'release',
      source: 'ci',
      service: 'orders',
      status: 'succeeded',
      id: '1',
      observedAt: '2026-08-01T00:00:00Z',
    };
    const push = await api.post('/evidence').send([item, { kind: 'release' }]);
    expect(push.status).toBe(200);
    expect(push.body).toMatchObject({ accepted: 1, rejected: 1 });

    const page = await api.get('/services/default/orders/evidence?limit=1');
    expect(page.body).toEqual({
      total: 1,
      items: [
        {
          ...item,
          service: ORDERS,
          environment: 'production',
          observedAt: '2026-08-01T00:00:00.000Z',
        },
      ],
    });

    const { body } = await api.get('/status');
    expect(body.sources).toMatchObject([
      {
        collector: 'push',
        title: 'Pushed over HTTP',
        items: 1,
        lastRun: { outcome: 'ok', accepted: 1, rejected: 1 },
      },
    ]);
    expect(body.coverage.services).toBe(0);
  });
});
