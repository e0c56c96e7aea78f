import type { TestBackend } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import type { Agent } from 'supertest';
import { createTestDatabases } from './__testUtils__/testDatabases';
import { as, startFleetBackend } from './__testUtils__/startFleetBackend';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('coupling plugin on %s', id => {
  let knex: Knex;
  let backend: TestBackend;
  let api: Pick<Agent, 'get' | 'post'>;

  beforeAll(async () => {
    knex = await databases.init(id);
    ({ backend, api } = await startFleetBackend(knex));
    await until(status => status.assessment && status.sources[0]?.items > 0);
    await until(status => status.coverage.releaseScored > 0);
  });

  afterAll(async () => {
    await backend.stop();
  });

  const get = (path: string, caller: string = as.user) =>
    api.get(`/api/coupling${path}`).set('authorization', caller);

  const post = (body: string, type: string, caller: string = as.service) =>
    api
      .post('/api/coupling/evidence')
      .set('authorization', caller)
      .set('content-type', type)
      .send(body);

  async function until(reached: (status: any) => unknown) {
    for (;;) {
      const { body } = await get('/status');
      if (reached(body)) return body;
    }
  }

  describe('GET /services/{namespace}/{name}', () => {
    const path = '/services/default/orders';

    it('refuses callers without credentials and without the permission', async () => {
      expect((await get(path, as.nobody)).status).toBe(401);
      const { status, body } = await get(path, as.outsider);
      expect(status).toBe(403);
      expect(body.error.message).toBe(
        'This needs the permission coupling.read',
      );
    });

    it('says what is wrong with a malformed name', async () => {
      const { status, body } = await get('/services/default/or%20ders');
      expect(status).toBe(400);
      expect(body.error.name).toBe('InputError');
    });

    it('gives the same answer for services that are hidden and that do not exist', async () => {
      const hidden = await get('/services/default/payments');
      const missing = await get('/services/default/nothing');
      expect(hidden.status).toBe(404);
      expect(missing.status).toBe(404);
      expect(hidden.body.error.message.replace('payments', 'nothing')).toBe(
        missing.body.error.message,
      );
    });

    it('gives scores with their partners and sentences, and counts the hidden ones', async () => {
      const { status, body } = await get(path);
      expect(status).toBe(200);
      expect(body.coordinatedRelease).toMatchObject({
        status: 'known',
        word: 'locked',
        releases: 20,
        hiddenPartners: 1,
        trend: [{ score: body.coordinatedRelease.score }],
        evidence: { stale: false },
      });
      expect(body.coordinatedRelease.sentence).toBe(
        '20 of the last 20 releases of orders had a shipping release within 4 h; 2.8 expected by chance; shipping follows (median 2 h later).',
      );
      const [strongest, ...others] = body.coordinatedRelease.partners;
      expect(strongest).toMatchObject({
        service: 'component:default/shipping',
        verdict: 'needed-together',
        hits: 20,
        releases: 20,
      });
      expect(others.map((partner: any) => partner.verdict)).not.toContain(
        'needed-together',
      );
      expect(body.sharedData).toMatchObject({
        status: 'known',
        datasets: [
          {
            dataset: {
              store: 'resource:default/shop-db',
              name: 'orders.order',
            },
            systemOfRecord: {
              status: 'known',
              service: 'component:default/orders',
              basis: 'declared',
            },
            hiddenAccessors: 1,
          },
        ],
      });
      expect(body.incidentOwner).toEqual({
        status: 'known',
        basis: 'owning-team',
        team: 'group:default/shop',
        contact: { kind: 'email', value: 'shop@example.com' },
        code: 'owning-team',
        parameters: { team: 'The Shop', contact: 'shop@example.com' },
        sentence:
          'The Shop owns it and can be reached at shop@example.com; no on-call is known.',
      });
    });

    it('says who answers for each dependency, and counts the hidden ones', async () => {
      const { body } = await get(path);
      expect(body.dependencies).toEqual({
        items: [
          {
            service: 'component:default/shipping',
            via: ['call'],
            incidentOwner: {
              status: 'nobody',
              team: 'group:default/logistics',
              code: 'owner-has-no-contact',
              parameters: { team: 'logistics' },
              sentence:
                'Nobody answers for it: its owner, logistics, has no contact.',
            },
          },
        ],
        total: 1,
        withoutOwner: 1,
        hidden: 1,
      });
    });

    it('never names what the caller may not see', async () => {
      const { text } = await get(path);
      expect(text).not.toContain('payments');
      expect(text).not.toContain('vault');
      expect(text).not.toContain('cards');
      expect((await get(path, as.service)).text).toContain('payments');
    });

    it('shows names that the catalog does not have', async () => {
      const { body } = await get(path);
      expect(
        body.sharedData.datasets[0].accessors.map((a: any) => a.service),
      ).toContain('component:default/ghost');
    });

    it('says that a score is unknown, and never gives 0 for it', async () => {
      const { body } = await get('/services/default/quiet');
      expect(body.coordinatedRelease.status).toBe('unknown');
      expect(body.coordinatedRelease).not.toHaveProperty('score');
      expect(body.sharedData).not.toHaveProperty('score');
      expect(body.incidentOwner).toEqual({
        status: 'nobody',
        code: 'no-owner',
        parameters: {},
        sentence: 'Nobody answers for it: it has no owner.',
      });
    });
  });

  describe('GET /services/{namespace}/{name}/evidence', () => {
    const path = '/services/default/orders/evidence';

    it('refuses callers without credentials and without the permission', async () => {
      expect((await get(path, as.nobody)).status).toBe(401);
      expect((await get(path, as.outsider)).status).toBe(403);
    });

    it('refuses parameters that make no sense', async () => {
      for (const query of [
        'limit=501',
        'kind=rumour',
        'cursor=nonsense',
        'partner=a%20b',
        'color=red',
      ]) {
        expect([query, (await get(`${path}?${query}`)).status]).toEqual([
          query,
          400,
        ]);
      }
    });

    it('has nothing to say of a hidden service', async () => {
      const { status } = await get('/services/default/payments/evidence');
      expect(status).toBe(404);
    });

    it('pages through all of it, newest first, each item once', async () => {
      const seen: any[] = [];
      let cursor = '';
      do {
        const { body } = await get(`${path}?kind=release&limit=7${cursor}`);
        expect(body.total).toBe(20);
        seen.push(...body.items);
        cursor = body.nextCursor && `&cursor=${body.nextCursor}`;
      } while (cursor);
      expect(seen).toHaveLength(20);
      expect(new Set(seen.map(item => item.id)).size).toBe(20);
      const times = seen.map(item => item.observedAt);
      expect(times).toEqual([...times].sort().reverse());
      expect(seen[0].url).toBe('https://ci.example/orders/19');
    });

    it('puts the evidence of a partner beside it, unless the partner is hidden', async () => {
      const all = `${path}?kind=release&limit=100`;
      const withShipping = await get(`${all}&partner=shipping`);
      expect(withShipping.body.items).toHaveLength(40);
      const withPayments = await get(`${all}&partner=payments`);
      expect(withPayments.body.items).toHaveLength(20);
      expect(withPayments.body.total).toBe(20);
    });

    it('leaves out items that name anything hidden', async () => {
      const { body, text } = await get(`${path}?kind=access`);
      expect(body.items).toHaveLength(1);
      expect(text).not.toContain('vault');
    });
  });

  describe('GET /status', () => {
    it('refuses callers without credentials and without the permission', async () => {
      expect((await get('/status', as.nobody)).status).toBe(401);
      expect((await get('/status', as.outsider)).status).toBe(403);
    });

    it('lists sources, the snapshot and what could not be resolved', async () => {
      const { status, body } = await get('/status');
      expect(status).toBe(200);
      expect(body.sources[0]).toMatchObject({
        collector: 'fleet',
        title: 'The fleet of the tests',
        enabled: true,
        stale: false,
        lastRun: { outcome: 'ok', rejected: 0 },
      });
      expect(body.unresolved).toEqual([
        {
          ref: 'component:default/ghost',
          items: 1,
          sources: ['pg'],
          collectors: ['fleet'],
        },
      ]);
      expect(body.coverage.services).toBe(14);
    });

    it('does not assess again when nothing has changed', async () => {
      const { assessment } = await until(
        status => status.lastAssessmentRun.outcome === 'unchanged',
      );
      const later = await until(
        status => status.lastAssessmentRun.outcome === 'unchanged',
      );
      expect(later.assessment.assessedAt).toBe(assessment.assessedAt);
    });
  });

  describe('POST /evidence', () => {
    const ndjson = 'application/x-ndjson';
    const item = (number: number) =>
      JSON.stringify({
        kind: 'release',
        source: 'ci',
        service: 'quiet',
        status: 'succeeded',
        id: `pushed-${number}`,
        observedAt: `2026-08-0${number}T10:00:00Z`,
      });

    it('is for services with the permission', async () => {
      expect((await post(item(1), ndjson, as.nobody)).status).toBe(401);
      expect((await post(item(1), ndjson, as.user)).status).toBe(403);
    });

    it('says what is wrong with a body that cannot be read at all', async () => {
      const notJson = await post('{', 'application/json');
      expect(notJson.status).toBe(400);
      const notArray = await post(item(1), 'application/json');
      expect(notArray.status).toBe(400);
      const otherType = await post(item(1), 'text/csv');
      expect(otherType.status).toBe(400);
      expect(otherType.body.error.message).toBe(
        'Content-Type must be application/json or application/x-ndjson, or for CDEvents application/cloudevents+json or application/cloudevents-batch+json',
      );
    });

    it('refuses more than 10 MB and takes more than 100 kB', async () => {
      const blank = (bytes: number) => ' '.repeat(bytes);
      const tooLarge = await post(
        `${item(1)}\n${blank(10 * 1024 * 1024)}`,
        ndjson,
      );
      expect(tooLarge.status).toBe(413);
      expect(tooLarge.body.error.message).toBe(
        'The body is larger than 10 MB; send the evidence in several requests',
      );
      const large = await post(
        `[${item(1)}${blank(200_000)}]`,
        'application/json',
      );
      expect(large.status).toBe(200);
    });

    it('keeps the good items, knows those it has, and names what is wrong with the others', async () => {
      const { status, body } = await post(
        `${item(1)}\n${item(2)}\n${item(2)}\n{"kind":"release"}`,
        ndjson,
      );
      expect(status).toBe(200);
      expect(body).toMatchObject({ accepted: 1, alreadyKnown: 2, rejected: 1 });
      expect(body.rejections[0]).toMatchObject({ line: 4 });
      const again = await post(`[${item(2)}]`, 'application/json');
      expect(again.body).toEqual({
        accepted: 0,
        alreadyKnown: 1,
        rejected: 0,
        rejections: [],
        outdated: 0,
        repeated: 0,
        repeats: [],
      });
    });

    it('lets the scores follow', async () => {
      const before = (await get('/status')).body.assessment.assessedAt;
      await post([3, 4, 5, 6].map(item).join('\n'), ndjson);
      await until(status => status.assessment.assessedAt > before);
      const { body } = await get('/services/default/quiet');
      expect(body.coordinatedRelease.evidence).toEqual({
        newestAt: '2026-08-06T10:00:00.000Z',
        stale: false,
      });
    });
  });
});
