import type { TestBackend } from '@backstage/backend-test-utils';
import type { Agent } from 'supertest';
import { as, startFleetBackend } from '../__testUtils__/startFleetBackend';
import { createTestDatabases } from '../__testUtils__/testDatabases';

const databases = createTestDatabases();

const PATH = '/api/coupling/exemptions';
const wanted = {
  rule: 'foreign-read',
  service: 'component:default/shipping',
  dataset: { store: 'resource:default/shop-db', name: 'orders' },
  otherService: 'component:default/orders',
  reason: 'moves in spring',
  until: '2999-12-31',
};

describe.each(databases.eachSupportedId())('exemptions on %s', id => {
  let backend: TestBackend;
  let api: Pick<Agent, 'get' | 'post' | 'delete'>;

  const give = (body: object, caller: string = as.user) =>
    api.post(PATH).set('authorization', caller).send(body);
  const end = (exemption: string, caller: string = as.user) =>
    api.delete(`${PATH}/${exemption}`).set('authorization', caller);
  const list = (query: string = '', caller: string = as.user) =>
    api.get(`${PATH}${query}`).set('authorization', caller);

  /** The finding on shipping, once it is there and as asked for. */
  async function foreignRead(isReady: (finding: any) => boolean) {
    for (;;) {
      const { body } = await api
        .get('/api/coupling/services/default/shipping')
        .set('authorization', as.user);
      const finding = body.findings?.find(
        (one: any) => one.rule === 'foreign-read',
      );
      if (finding && isReady(finding)) return { finding, coupling: body };
    }
  }

  beforeAll(async () => {
    ({ backend, api } = await startFleetBackend(await databases.init(id)));
    await foreignRead(() => true);
  });

  afterAll(() => backend?.stop());

  it('are not for callers without credentials or without the permission', async () => {
    expect((await give(wanted, as.nobody)).status).toBe(401);
    const { status, body } = await give(wanted, as.outsider);
    expect(status).toBe(403);
    expect(body.error.message).toBe(
      'This needs the permission coupling.exemption.write',
    );
    expect((await end('1', as.outsider)).status).toBe(403);
    expect((await list('', as.outsider)).status).toBe(403);
  });

  it('say what is wrong with them', async () => {
    const { status, body } = await give({ ...wanted, until: '2020-01-31' });
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/^until must not be over yet/);
  });

  it.each([
    ['a service', { service: 'component:default/payments' }],
    ['another service', { otherService: 'component:default/payments' }],
    ['a store', { dataset: { store: 'resource:default/vault', name: '*' } }],
    ['a service that does not exist', { service: 'component:default/nothing' }],
    ['another that is nowhere', { otherService: 'component:default/nothing' }],
    ['a store that is nowhere', { dataset: { store: 'nothing', name: '*' } }],
  ])('are not given to %s that the caller cannot see', async (_, hidden) => {
    const { status, body } = await give({ ...wanted, ...hidden });
    expect(status).toBe(404);
    expect(body.error.message).toMatch(/ was not found$/);
  });

  it('are given about what only evidence names', async () => {
    const given = await give({
      ...wanted,
      otherService: 'component:default/ghost',
    });
    expect(given.status).toBe(201);
    expect((await end(given.body.id)).status).toBe(204);
  });

  it('mark the finding with the next assessment, leave the score, and end again', async () => {
    const before = await foreignRead(({ exemption }) => !exemption);
    const given = await give(wanted);
    expect(given.status).toBe(201);
    expect(given.body).toMatchObject({
      ...wanted,
      approvedBy: 'user:default/mock',
      createdBy: 'user:default/mock',
    });
    expect((await list()).body.items).toEqual([given.body]);
    expect((await list('?service=orders')).body.items).toEqual([]);

    const marked = await foreignRead(({ exemption }) => exemption);
    expect(marked.finding).toEqual({
      ...before.finding,
      exemption: {
        id: given.body.id,
        reason: 'moves in spring',
        approvedBy: 'user:default/mock',
        until: '2999-12-31',
        expired: false,
      },
    });
    expect(marked.coupling.sharedData.score).toBe(
      before.coupling.sharedData.score,
    );

    expect((await end(given.body.id)).status).toBe(204);
    expect((await end(given.body.id)).status).toBe(404);
    await foreignRead(({ exemption }) => !exemption);
  });

  it('stay hidden with what they are about', async () => {
    const secret = await give(
      {
        ...wanted,
        service: 'component:default/payments',
        approvedBy: 'group:default/shop',
      },
      as.service,
    );
    expect(secret.status).toBe(201);
    expect((await list()).body.items).toEqual([]);
    expect((await list('', as.service)).body.items).toHaveLength(1);
    expect((await end(secret.body.id)).status).toBe(404);
    expect((await end(secret.body.id, as.service)).status).toBe(204);
  });
});
