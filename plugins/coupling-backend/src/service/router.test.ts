import type { CoordinatedRelease } from '@seams/coupling-core';
import {
  assessedDataset,
  assessedService,
  assessment,
  finding,
} from '../__testUtils__/assessment';
import { release } from '../__testUtils__/evidence';
import { writeAssessment } from '../__testUtils__/writeAssessment';
import { startRouter } from '../__testUtils__/startRouter';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import { finishRun } from '../database/operations/finishRun';
import { startRun } from '../database/operations/startRun';
import { storeEvidenceBatch } from '../database/operations/storeEvidenceBatch';
import { writeCursor } from '../database/operations/writeCursor';

const ORDERS = 'component:default/orders';
const GHOST = 'component:default/ghost';
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

const databases = createTestDatabases();
const start = () => startRouter(databases);

describe('the router, as openapi.yaml describes it', () => {
  it('serves a service with scores, datasets and findings', async () => {
    const { knex, api } = await start();
    await writeAssessment(
      knex,
      assessment({
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
            dependencies: [
              { service: 'component:default/shipping', via: ['call'] },
              { service: GHOST, via: ['data', 'event'] },
            ],
          },
          {
            ...assessedService('component:default/shipping', 0),
            incidentOwner: {
              status: 'known',
              basis: 'owning-team',
              team: 'group:default/logistics',
              contact: { kind: 'email', value: 'ship@example.org' },
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
    );

    const { status, body } = await api.get('/services/default/orders');
    expect(status).toBe(200);
    expect(body.coordinatedRelease.sentence).toContain('The shipping service');
    expect(body.sharedData.datasets[0].accessors).toHaveLength(1);
    expect(body.incidentOwner.sentence).toBe(
      'pagerduty pages ann by “Shop” until 24 Aug 2026.',
    );
    expect(body.dependencies).toMatchObject({
      items: [
        { service: GHOST, incidentOwner: { status: 'nobody' } },
        {
          service: 'component:default/shipping',
          via: ['call'],
          incidentOwner: { status: 'known', team: 'group:default/logistics' },
        },
      ],
      total: 2,
      withoutOwner: 1,
      hidden: 0,
    });
    expect(body.findings[0].rule).toBe('no-incident-owner');
    expect(body.notInCatalog).toEqual([
      GHOST,
      'group:default/logistics',
      'resource:default/shop-db',
      'user:default/ann',
    ]);

    const lookup = await api.get('/ownership?dataset=ORDER');
    expect(lookup.body.items[0].sentence).toBe(
      'The orders service is the system of record for orders.order, as its boundary declares. pagerduty pages ann by “Shop” until 24 Aug 2026.',
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
    expect(page.body).toMatchObject({
      total: 1,
      items: [
        {
          ...item,
          service: ORDERS,
          environment: 'production',
          observedAt: '2026-08-01T00:00:00.000Z',
          line: expect.stringMatching(/^orders .*in production/),
        },
      ],
    });
    expect(page.body.kinds).toContainEqual({
      kind: 'foreign-key',
      title: 'Foreign key',
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

  it('says of every source how far it is and what is wrong with it', async () => {
    const { knex, api } = await start();
    const now = '2026-08-20T10:00:00.000Z';
    const { runId } = await startRun(knex, { collector: 'gitlab', now });
    await storeEvidenceBatch(knex, {
      mode: 'delta',
      ...{ collector: 'gitlab', scope: 'acme', runId, now },
      items: [release('1', { source: 'mirror', service: GHOST })],
    });
    await writeCursor(knex, {
      ...{ collector: 'gitlab', scope: 'acme', cursor: 7 },
      progress: {
        position: 'deployment 7',
        backfill: { reachedAt: now, goalAt: '2024-08-20T00:00:00.000Z' },
      },
    });
    await finishRun(knex, {
      ...{ runId, outcome: 'partial', now },
      counts: {
        accepted: 1,
        alreadyKnown: 0,
        rejected: 1,
        removed: 0,
        leftOut: 0,
      },
      rejections: [{ scope: 'acme', line: 2, field: 'id', reason: 'missing' }],
      reason: 'GitLab: the token lacks the permission read_api',
    });
    await writeAssessment(
      knex,
      assessment({
        unresolved: [{ ref: GHOST, items: 1, sources: ['mirror'] }],
        quality: [
          {
            ...{ source: 'mirror', releases: 40, backwards: 0.48 },
            refused: true,
            reason: 'timestamps-are-not-release-times',
          },
        ],
      }),
    );

    const { status, body } = await api.get('/status');
    expect(status).toBe(200);
    expect(body.sources).toMatchObject([
      {
        collector: 'gitlab',
        enabled: false,
        items: 1,
        oldestAt: '2026-08-01T00:00:00.000Z',
        newestAt: '2026-08-01T00:00:00.000Z',
        lastRun: {
          outcome: 'partial',
          reason: 'GitLab: the token lacks the permission read_api',
        },
        rejections: [{ at: now, line: 2, field: 'id', reason: 'missing' }],
        refused: [{ source: 'mirror', releases: 40, backwards: 0.48 }],
        unresolvedNames: 1,
        progress: {
          scopes: 1,
          positions: [{ scope: 'acme', position: 'deployment 7' }],
          backfill: { scopes: 1, complete: 0, reachedAt: now },
        },
        staleBecause:
          'gitlab is no longer configured; its last evidence is shown',
      },
    ]);
    expect(body.unresolved).toEqual([
      { ref: GHOST, items: 1, sources: ['mirror'], collectors: ['gitlab'] },
    ]);
  });

  it('gives the status page by page', async () => {
    const { knex, api } = await start();
    const now = '2026-08-20T10:00:00.000Z';
    for (const collector of ['c', 'a', 'b']) {
      const { runId } = await startRun(knex, { collector, now });
      await finishRun(knex, {
        ...{ runId, outcome: 'ok', now, rejections: [] },
        counts: {
          accepted: 0,
          alreadyKnown: 0,
          rejected: 0,
          removed: 0,
          leftOut: 0,
        },
      });
    }
    await writeAssessment(
      knex,
      assessment({
        unresolved: [1, 2, 3, 4, 5].map(n => ({
          ...{ ref: `component:default/lost-${n}`, items: 9 - n },
          sources: ['ci'],
        })),
      }),
    );
    const pages: [string[], string[]][] = [];
    let cursor = '';
    do {
      const { status, body } = await api.get(`/status?limit=2${cursor}`);
      expect(status).toBe(200);
      expect([body.sourcesTotal, body.unresolvedTotal]).toEqual([3, 5]);
      pages.push([
        body.sources.map((each: { collector: string }) => each.collector),
        body.unresolved.map((name: { ref: string }) => name.ref.slice(-1)),
      ]);
      cursor = body.nextCursor && `&cursor=${body.nextCursor}`;
    } while (cursor);
    expect(pages).toEqual([
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      [['c'], ['3', '4']],
      [[], ['5']],
    ]);
    expect((await api.get('/status?cursor=eA')).status).toBe(400);
  });
});
