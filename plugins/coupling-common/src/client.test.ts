import { registerMswTestHooks } from '@backstage/test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { CouplingClient } from './client';

const BASE = 'http://backstage.example/api/coupling';

const server = setupServer();

const client = new CouplingClient({
  discoveryApi: {
    getBaseUrl: async plugin => `http://backstage.example/api/${plugin}`,
  },
  fetchApi: { fetch: (...args) => fetch(...args) },
});

/** Answers one address and keeps what was asked. */
function answer(path: string, body: object, status = 200): URL[] {
  const asked: URL[] = [];
  server.use(
    http.get(`${BASE}${path}`, ({ request }) => {
      asked.push(new URL(request.url));
      return HttpResponse.json(body, { status });
    }),
  );
  return asked;
}

const failure = (name: string) => ({
  error: { name, message: 'as told by the backend' },
  response: { statusCode: 0 },
});

describe('CouplingClient', () => {
  registerMswTestHooks(server);

  it('reads a service by its entity ref, complete or short', async () => {
    const asked = answer('/services/:namespace/:name', { service: 'x' });
    await client.getService('component:team-a/orders');
    await client.getService('orders');
    expect(asked.map(url => url.pathname)).toEqual([
      '/api/coupling/services/team-a/orders',
      '/api/coupling/services/default/orders',
    ]);
  });

  it('reads all pages of a service, anew when it is assessed meanwhile', async () => {
    const asked: (string | null)[] = [];
    server.use(
      http.get(`${BASE}/services/default/orders`, ({ request }) => {
        const cursor = new URL(request.url).searchParams.get('cursor');
        asked.push(cursor);
        const list = [`item ${cursor ?? 'first'}`];
        return HttpResponse.json({
          assessedAt: asked.length === 1 ? 'before' : 'after',
          coordinatedRelease: { partners: list },
          sharedData: { datasets: list },
          systemOfRecordFor: list,
          findings: list,
          ...(cursor && { notInCatalog: list }),
          ...(!cursor && { nextCursor: 'second' }),
        });
      }),
    );
    const both = ['item first', 'item second'];
    await expect(client.getService('orders')).resolves.toEqual({
      assessedAt: 'after',
      coordinatedRelease: { partners: both },
      sharedData: { datasets: both },
      systemOfRecordFor: both,
      findings: both,
      notInCatalog: ['item second'],
    });
    expect(asked).toEqual([null, 'second', null, 'second']);
  });

  it('gives undefined for a service that has not been assessed', async () => {
    answer('/services/default/orders', failure('NotFoundError'), 404);
    await expect(client.getService('orders')).resolves.toBeUndefined();
  });

  it('rejects with what the backend says of any other error', async () => {
    answer('/services/default/orders', failure('NotAllowedError'), 403);
    await expect(client.getService('orders')).rejects.toMatchObject({
      name: 'ResponseError',
      response: { status: 403 },
      body: { error: { message: 'as told by the backend' } },
    });
  });

  it('asks for a page of evidence with the given parameters only', async () => {
    const asked = answer('/services/default/orders/evidence', {
      items: [],
      total: 0,
    });
    const page = await client.getEvidence('orders', {
      kind: 'release',
      partner: 'component:default/a&b',
      cursor: undefined,
      limit: 20,
    });
    expect(page).toEqual({ items: [], total: 0 });
    expect(Object.fromEntries(asked[0].searchParams)).toEqual({
      kind: 'release',
      partner: 'component:default/a&b',
      limit: '20',
    });
  });

  it('looks up ownership by a dataset whose name has to be escaped', async () => {
    const asked = answer('/ownership', { items: [] });
    await client.findOwnership({ dataset: 'resource:default/db#a.b' });
    expect(asked[0].searchParams.get('dataset')).toBe(
      'resource:default/db#a.b',
    );
  });

  it('reads all pages of the status', async () => {
    const asked: (string | null)[] = [];
    server.use(
      http.get(`${BASE}/status`, ({ request }) => {
        const cursor = new URL(request.url).searchParams.get('cursor');
        asked.push(cursor);
        const page = Number(cursor ?? 0);
        return HttpResponse.json({
          sources: [`source ${page}`],
          unresolved: page < 2 ? [`name ${page}`] : [],
          sourcesTotal: 3,
          ...(page < 2 && { nextCursor: String(page + 1) }),
        });
      }),
    );
    await expect(client.getStatus()).resolves.toEqual({
      sources: ['source 0', 'source 1', 'source 2'],
      unresolved: ['name 0', 'name 1'],
      sourcesTotal: 3,
    });
    expect(asked).toEqual([null, '1', '2']);
  });

  it('reads the status, and rejects when there is none', async () => {
    answer('/status', { sources: [], unresolved: [] });
    await expect(client.getStatus()).resolves.toEqual({
      sources: [],
      unresolved: [],
    });
    answer('/status', failure('ServiceUnavailableError'), 503);
    await expect(client.getStatus()).rejects.toMatchObject({
      response: { status: 503 },
    });
  });

  it('gives an exemption, and says why one was refused', async () => {
    const exemption = {
      rule: 'foreign-read',
      service: 'component:default/orders',
      reason: 'moves in spring',
      until: '2027-03-31',
    };
    const sent: unknown[] = [];
    server.use(
      http.post(`${BASE}/exemptions`, async ({ request }) => {
        sent.push(await request.json());
        return sent.length === 1
          ? HttpResponse.json({ ...exemption, id: '7' }, { status: 201 })
          : HttpResponse.json(failure('NotAllowedError'), { status: 403 });
      }),
    );
    await expect(client.addExemption(exemption)).resolves.toEqual({
      ...exemption,
      id: '7',
    });
    expect(sent).toEqual([exemption]);
    await expect(client.addExemption(exemption)).rejects.toMatchObject({
      response: { status: 403 },
    });
  });

  it('ends an exemption, and rejects when there is none', async () => {
    const ended: string[] = [];
    server.use(
      http.delete(`${BASE}/exemptions/:id`, ({ params }) => {
        ended.push(String(params.id));
        return ended.length === 1
          ? new HttpResponse(null, { status: 204 })
          : HttpResponse.json(failure('NotFoundError'), { status: 404 });
      }),
    );
    await expect(client.removeExemption('7')).resolves.toBeUndefined();
    expect(ended).toEqual(['7']);
    await expect(client.removeExemption('7')).rejects.toMatchObject({
      response: { status: 404 },
    });
  });
});
