import { EvidenceMemory } from '@seams/backstage-plugin-coupling-node/testing';
import {
  collectorOf,
  component,
  instanceOf,
} from './__testUtils__/collectorOf';
import {
  createOrdering,
  createPetclinic,
  freshDatabase,
  type Names,
} from './__testUtils__/shopDatabases';
import {
  connect,
  run,
  startPostgres,
  VERSIONS,
  type TestPostgres,
} from './__testUtils__/startPostgres';

const SECRET = 'secret-4711';

const ORDERS = { store: 'resource:default/shop-db', name: 'ordering.orders' };

describe.each(VERSIONS)('the PostgreSQL %i collector', version => {
  let server: TestPostgres;
  let names: Names;

  beforeAll(async () => {
    server = await startPostgres({}, version);
  });

  afterAll(async () => {
    await server.stop();
  });

  beforeEach(async () => {
    names = await freshDatabase(server, [
      'ordering',
      'processor',
      'customers',
      'visits',
    ]);
  });

  const components = () => [
    component('ordering-api', names.role('ordering')),
    component('order-processor', names.role('processor')),
    component('customers-service', names.role('customers')),
    component('visits-service', names.role('visits')),
  ];

  const as = (role: string, ...statements: string[]) =>
    run(
      server,
      { database: names.database, role: names.role(role) },
      ...statements,
    );

  async function orderingTraffic() {
    await createOrdering(server, names);
    await as(
      'ordering',
      `insert into ordering.buyers values (1, '${SECRET}')`,
      `insert into ordering.orders values (1, 1, 'paid', '${SECRET}')`,
      `update ordering.orders set status = 'shipped' where note = '${SECRET}'`,
      `select * from ordering.orders o join ordering.buyers b on b.id = o.buyer_id`,
    );
    await as(
      'processor',
      `select id from ordering.orders where note = '${SECRET}'`,
      `select id from ordering.orders where note = 'another'`,
    );
  }

  it('reads a server of that version', async () => {
    const client = await connect(server);
    const { rows } = await client.query('show server_version_num');
    await client.end();
    expect(Math.floor(rows[0].server_version_num / 10_000)).toBe(version);
  });

  it('finds a service that reads the table of another, with statement and count', async () => {
    await orderingTraffic();
    const memory = new EvidenceMemory();
    const { failure } = await memory.run(
      collectorOf(instanceOf(server, names), components()),
    );
    expect(failure).toBeUndefined();
    expect(
      memory
        .evidence()
        .filter(
          item =>
            item.kind === 'access' &&
            item.service === 'component:default/order-processor',
        ),
    ).toEqual([
      {
        kind: 'access',
        source: 'postgres-shop',
        observedAt: '2026-11-23T00:00:00.000Z',
        service: 'component:default/order-processor',
        dataset: ORDERS,
        mode: 'read',
        confidence: 'granted',
      },
      {
        kind: 'access',
        source: 'postgres-shop',
        observedAt: '2026-11-23T10:20:30.000Z',
        service: 'component:default/order-processor',
        dataset: ORDERS,
        mode: 'read',
        confidence: 'observed',
        count: 2,
        statement: 'select id from ordering.orders where note = $1',
      },
    ]);
  });

  it('tells what the owner writes, makes and joins', async () => {
    await orderingTraffic();
    const memory = new EvidenceMemory();
    await memory.run(collectorOf(instanceOf(server, names), components()));
    const seen = memory
      .evidence()
      .flatMap(item =>
        item.kind === 'access' &&
        item.service === 'component:default/ordering-api'
          ? `${item.confidence} ${item.mode} ${item.dataset.name} ${
              item.count ?? ''
            }`.trim()
          : [],
      );
    expect([...new Set(seen)].sort()).toEqual([
      'granted ddl ordering.buyers',
      'granted ddl ordering.orders',
      'observed ddl ordering.buyers 1',
      'observed ddl ordering.orders 1',
      'observed read ordering.buyers 1',
      'observed read ordering.orders 1',
      'observed write ordering.buyers 1',
      'observed write ordering.orders 1',
    ]);
    expect(
      memory.evidence().filter(item => item.kind === 'join'),
    ).toMatchObject([
      {
        service: 'component:default/ordering-api',
        datasets: [{ name: 'ordering.buyers' }, ORDERS],
      },
    ]);
  });

  it('finds the foreign key between the tables of two services', async () => {
    await createPetclinic(server, names);
    const memory = new EvidenceMemory();
    await memory.run(collectorOf(instanceOf(server, names), components()));
    expect(
      memory.evidence().filter(item => item.kind === 'foreign-key'),
    ).toEqual([
      {
        kind: 'foreign-key',
        source: 'postgres-shop',
        observedAt: '2026-11-23T00:00:00.000Z',
        from: { store: 'resource:default/shop-db', name: 'public.visits' },
        to: { store: 'resource:default/shop-db', name: 'public.pets' },
        constraint: 'visits_pet',
      },
    ]);
  });
});
