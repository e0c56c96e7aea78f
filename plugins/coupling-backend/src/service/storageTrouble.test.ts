import type { Knex } from 'knex';
import { release } from '../__testUtils__/evidence';
import { startRouter } from '../__testUtils__/startRouter';
import { createTestDatabases } from '../__testUtils__/testDatabases';

jest.setTimeout(120_000);

const databases = createTestDatabases();

/** For every connection from now on. */
async function setReadOnly(knex: Knex) {
  if (knex.client.config.client.includes('sqlite')) {
    await knex.raw('pragma query_only = on');
    return;
  }
  const { rows } = await knex.raw('select current_database() as name');
  await knex.raw('alter database ?? set default_transaction_read_only = on', [
    rows[0].name,
  ]);
  await knex.raw(
    `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await knex.raw('set default_transaction_read_only = on');
}

describe.each(databases.eachSupportedId())('trouble with %s', id => {
  it('is told to who pushes and who reads, while what is known is shown', async () => {
    const { knex, direct } = await startRouter(databases, id);
    const push = () =>
      direct
        .post('/evidence')
        .set('content-type', 'application/json')
        .send(JSON.stringify([release('1')]));
    expect((await push()).body.accepted).toBe(1);
    expect((await direct.get('/status')).body).not.toHaveProperty(
      'storageTrouble',
    );

    await setReadOnly(knex);
    const refused = await push();
    expect(refused.status).toBe(503);
    expect(refused.headers['retry-after']).toBe('60');
    expect(refused.body.error.message).toContain('is read-only');
    const { status, body } = await direct.get('/status');
    expect(status).toBe(200);
    expect(body.storageTrouble).toContain('is read-only');
    expect(body.sources).toMatchObject([{ collector: 'push', items: 1 }]);
  });

  it('is told when there is no answer at all', async () => {
    const { knex, direct } = await startRouter(databases, id);
    await knex.destroy();
    for (const path of ['/status', '/services/default/orders', '/exemptions']) {
      const { status, headers } = await direct.get(path);
      expect([path, status, headers['retry-after']]).toEqual([path, 503, '60']);
    }
  });
});
