import {
  NotedMemory,
  observedAccess,
} from '@seams/backstage-plugin-coupling-node/testing';
import {
  collectorOf,
  component,
  instanceOf,
  SERVICES,
} from '../__testUtils__/collectorOf';
import { describeOnMariaDb } from '../__testUtils__/describeOnMariaDb';
import { ShopServer } from '../__testUtils__/shopServer';

const READ = 'select id from ordering.orders';

describeOnMariaDb('a schema that several services share', () => {
  let shop: ShopServer;
  let memory: NotedMemory;

  beforeAll(async () => {
    shop = await ShopServer.start();
  });

  afterAll(() => shop?.stop());

  beforeEach(async () => {
    memory = new NotedMemory();
    await shop.fill();
  });

  const collect = (components = SERVICES, more = {}) =>
    memory.run(collectorOf(instanceOf(shop, more), components));

  const known = [
    component('ordering-api', 'ordering', 'ordering_app'),
    component('catalog-api', 'ordering', 'catalog_app'),
  ];
  const withHistory = (of = 'events_statements%') =>
    shop.admin(
      `update performance_schema.setup_consumers set enabled = 'YES' where name like '${of}'`,
    );

  it.each(['ordering', undefined])(
    'is told apart by the accounts that are connected, with the default schema %s',
    async schema => {
      await withHistory();
      const client = await shop.connect('catalog_app', schema);
      await client.query(READ);
      await collect(known);
      expect(observedAccess(memory)).toEqual([
        'catalog-api read ordering.orders',
      ]);
      await client.end();
      await collect(known);
      expect(observedAccess(memory)).toEqual([
        'catalog-api read ordering.orders',
      ]);
    },
  );

  it.each([
    ['nothing of connections is kept', 'nothing'],
    // The server fills it from the current statements only.
    ['only a history is turned on', 'events_statements_history_long'],
  ])('says how the server can be made to tell, when %s', async (_, kept) => {
    await withHistory(kept);
    const client = await shop.connect('catalog_app', 'ordering');
    await client.query(READ);
    await collect(known);
    await client.end();
    expect(observedAccess(memory)).toEqual([]);
    expect(memory.notes).toEqual([
      expect.stringMatching(/^grants of other accounts are not visible/),
      expect.stringMatching(
        /^accounts that run statements are not recorded: UPDATE performance_schema.setup_consumers SET enabled = 'YES' WHERE name LIKE 'events_statements_%'/,
      ),
      'schema ordering is shared, and 1 statement could not be told apart: give each service a schema of its own to connect to, or an account of its own with the annotation coupling.seams.dev/mysql-user',
    ]);
  });

  it('says which account was seen and is nobody’s', async () => {
    await withHistory();
    const client = await shop.connect('shared_app');
    await shop.admin('grant select on ordering.* to shared_app');
    await client.query('use shared');
    await client.query(READ);
    const schemas = new Map([['shared', { shared: true }]]);
    await collect(SERVICES, { schemas });
    await client.end();
    expect(memory.notes).toEqual([
      "accounts that were seen are nobody's: shared_app; set the annotation coupling.seams.dev/mysql-user, or users[] in the configuration",
      expect.stringMatching(/^schema shared is shared, and 1 statement could/),
    ]);
  });
});
