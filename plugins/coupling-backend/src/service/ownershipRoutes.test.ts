import type { TestBackend } from '@backstage/backend-test-utils';
import { parseOwnershipFile } from '@seams/coupling-core';
import type { Agent } from 'supertest';
import { as, startFleetBackend } from '../__testUtils__/startFleetBackend';
import { createTestDatabases } from '../__testUtils__/testDatabases';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('ownership on %s', id => {
  let backend: TestBackend;
  let api: Pick<Agent, 'get'>;

  const get = (path: string, caller: string = as.user) =>
    api.get(`/api/coupling${path}`).set('authorization', caller);

  beforeAll(async () => {
    ({ backend, api } = await startFleetBackend(await databases.init(id)));
    for (;;) {
      const { body } = await get('/status');
      if (body.coverage?.releaseScored > 0) return;
    }
  });

  afterAll(() => backend?.stop());

  describe('GET /ownership', () => {
    it('refuses callers without credentials and without the permission', async () => {
      expect((await get('/ownership?dataset=x', as.nobody)).status).toBe(401);
      expect((await get('/ownership?dataset=x', as.outsider)).status).toBe(403);
    });

    it('asks for a dataset or a service', async () => {
      const { status, body } = await get('/ownership');
      expect(status).toBe(400);
      expect(body.error.message).toBe('Give dataset, service or both');
    });

    it('has nothing to say of a hidden service', async () => {
      const { status } = await get('/ownership?service=payments');
      expect(status).toBe(404);
    });

    it.each([
      ['the whole name', 'resource:default/shop-db%23orders.order'],
      ['a name in another case', 'ORDERS.Order'],
      ['its last part', 'order'],
    ])('finds a dataset by %s', async (_how, dataset) => {
      const { status, body } = await get(`/ownership?dataset=${dataset}`);
      expect(status).toBe(200);
      expect(body.items).toEqual([
        {
          dataset: { store: 'resource:default/shop-db', name: 'orders.order' },
          systemOfRecord: {
            status: 'known',
            service: 'component:default/orders',
            basis: 'declared',
          },
          incidentOwner: {
            status: 'known',
            basis: 'owning-team',
            team: 'group:default/shop',
            contact: { kind: 'email', value: 'shop@example.com' },
            code: 'owning-team',
            parameters: { team: 'The Shop', contact: 'shop@example.com' },
            sentence:
              'The Shop owns it and can be reached at shop@example.com; no on-call is known.',
          },
          sentence:
            'orders is the system of record for orders.order, as its boundary declares. The Shop owns it and can be reached at shop@example.com; no on-call is known.',
        },
      ]);
    });

    it('finds what a service owns and who answers for it', async () => {
      const { body } = await get('/ownership?service=orders');
      expect(body.items.map((item: any) => item.dataset.name)).toEqual([
        'orders.order',
      ]);
      expect(body.service).toMatchObject({
        service: 'component:default/orders',
        incidentOwner: { team: 'group:default/shop' },
      });
    });

    it('does not find datasets in hidden stores', async () => {
      expect((await get('/ownership?dataset=cards')).body.items).toEqual([]);
      const { body } = await get('/ownership?dataset=cards', as.service);
      expect(body.items).toHaveLength(1);
    });
  });

  describe('GET /ownership/file', () => {
    const path = '/ownership/file';

    it('refuses callers without credentials and without the permission', async () => {
      expect((await get(path, as.nobody)).status).toBe(401);
      expect((await get(path, as.outsider)).status).toBe(403);
    });

    it('is a file that the gate can read, with system of record and team', async () => {
      const { status, body } = await get(path);
      expect(status).toBe(200);
      const { datasets } = parseOwnershipFile(body);
      expect(datasets).toContainEqual({
        store: 'resource:default/shop-db',
        name: 'orders.order',
        systemOfRecord: {
          status: 'known',
          service: 'component:default/orders',
          basis: 'declared',
        },
        team: 'group:default/shop',
      });
    });

    it('names neither hidden stores nor hidden owners', async () => {
      const { body, text } = await get(path);
      expect(text).not.toContain('vault');
      expect(text).not.toContain('payments');
      expect(body.datasets).toContainEqual({
        store: 'resource:default/shop-db',
        name: 'till.receipt',
        systemOfRecord: { status: 'hidden' },
      });
      expect((await get(path, as.service)).text).toContain('vault');
    });
  });
});
