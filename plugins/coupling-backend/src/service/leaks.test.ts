import type { TestBackend } from '@backstage/backend-test-utils';
import type { Agent } from 'supertest';
import { as, startFleetBackend } from '../__testUtils__/startFleetBackend';
import { createTestDatabases } from '../__testUtils__/testDatabases';

const databases = createTestDatabases();

/** Names of what the catalog shows to services only, and what is in it. */
const SECRETS = /payments|vault|cards/i;

const ROUTES = [
  '/services/default/orders',
  '/services/default/shipping',
  '/services/default/orders/evidence?limit=500',
  '/services/default/shipping/evidence?limit=500',
  '/services/default/shipping/evidence?partner=payments&limit=500',
  '/ownership?dataset=order',
  '/ownership?dataset=cards',
  '/ownership?dataset=s&limit=200',
  '/ownership?service=orders',
  '/ownership?service=shipping',
  '/ownership/file',
  '/exemptions',
  '/status',
];

describe('what a user may not see', () => {
  let backend: TestBackend;
  let api: Pick<Agent, 'get' | 'post'>;
  const get = (path: string, caller: string) =>
    api.get(`/api/coupling${path}`).set('authorization', caller);
  const post = (path: string, body: string | object) =>
    api
      .post(`/api/coupling${path}`)
      .set('authorization', as.service)
      .set('content-type', 'application/json')
      .send(body);

  beforeAll(async () => {
    const knex = await databases.init('SQLITE_3');
    ({ backend, api } = await startFleetBackend(knex));
    // What sources say of it in their own words.
    const release = { kind: 'release', source: 'ci', id: '1' };
    await post('/evidence', [
      { ...release, service: 'not a ref: payments', status: 'succeeded' },
      { ...release, service: 'orders', status: 'in the vault' },
    ]);
    await knex('coupling_runs')
      .where({ collector: 'push' })
      .update({ reason: 'GET /repos/acme/Payments.git answered 404' });
    await post('/exemptions', {
      rule: 'foreign-read',
      service: 'orders',
      otherService: 'payments',
      reason: 'until spring',
      approvedBy: 'group:default/shop',
      until: '2999-12-31',
    });
    for (;;) {
      const { body } = await get('/status', as.service);
      if (body.coverage.releaseScored > 0) break;
    }
    await knex('coupling_assessment_runs').insert({
      started_at: '2999-01-01T00:00:00.000Z',
      heartbeat_at: '2999-01-01T00:00:00.000Z',
      outcome: 'failed',
      reason: 'Error: component:default/payments is not valid JSON',
    });
  });

  afterAll(() => backend?.stop());

  it.each(ROUTES)('is not named by GET %s', async path => {
    const { status, text } = await get(path, as.user);
    expect([path, status]).toEqual([path, 200]);
    expect(text).not.toMatch(SECRETS);
  });

  it('is there for those who may', async () => {
    const seen = await Promise.all(ROUTES.map(path => get(path, as.service)));
    expect(
      ROUTES.filter((_, index) => !SECRETS.test(seen[index].text)),
    ).toEqual([
      '/ownership?dataset=order',
      '/ownership?service=orders',
      '/ownership?service=shipping',
    ]);
  });
});
