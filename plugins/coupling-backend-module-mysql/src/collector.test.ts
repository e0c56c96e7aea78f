import type { Evidence } from '@seams/coupling-core';
import {
  EvidenceMemory,
  NotedMemory,
  observedAccess,
} from '@seams/backstage-plugin-coupling-node/testing';
import {
  collectorOf,
  component,
  instanceOf,
} from './__testUtils__/collectorOf';
import { describeOnMariaDb } from './__testUtils__/describeOnMariaDb';
import { PASSWORD, ShopServer } from './__testUtils__/shopServer';

const SECRET = 'secret-4711';
const STORE = 'resource:default/shop-mysql';

describeOnMariaDb('the MySQL collector', () => {
  let shop: ShopServer;

  beforeAll(async () => {
    shop = await ShopServer.start();
  });

  afterAll(() => shop?.stop());

  beforeEach(() => shop.fill());

  async function traffic() {
    await shop.as(
      'catalog_app',
      'catalog',
      `insert into items values (1, '${SECRET}')`,
      `select id from ordering.orders where note = '${SECRET}'`,
      `select id from ordering.orders where note = 'another'`,
    );
    await shop.as(
      'ordering_app',
      'ordering',
      `insert into orders values (1, 1, '${SECRET}')`,
      `update orders set note = 'shipped' where note = '${SECRET}'`,
      'select * from orders o join items i on i.id = o.item_id',
    );
  }

  it('finds a service that reads the table of another, with statement and count', async () => {
    await traffic();
    const memory = new EvidenceMemory();
    const { failure } = await memory.run(collectorOf(instanceOf(shop)));
    expect(failure).toBeUndefined();
    expect(
      memory
        .evidence()
        .filter(
          item =>
            item.kind === 'access' && item.dataset.name.startsWith('order'),
        )
        .filter(
          item =>
            item.kind === 'access' &&
            item.service === 'component:default/catalog-api',
        ),
    ).toEqual([
      {
        kind: 'access',
        source: 'mysql-shop',
        observedAt: '2026-11-23T10:20:30.000Z',
        service: 'component:default/catalog-api',
        dataset: { store: STORE, name: 'ordering.orders' },
        mode: 'read',
        confidence: 'observed',
        count: 2,
        statement: 'select id from `ordering` . `orders` where `note` = ?',
      },
    ]);
  });

  it('tells what each service reads, writes and joins', async () => {
    await traffic();
    const memory = new EvidenceMemory();
    await memory.run(collectorOf(instanceOf(shop)));
    expect(observedAccess(memory)).toEqual([
      'catalog-api read ordering.orders x2',
      'catalog-api write catalog.items x1',
      'ordering-api read ordering.items x1',
      'ordering-api read ordering.orders x1',
      'ordering-api write ordering.orders x1',
    ]);
    expect(
      memory.evidence().filter(item => item.kind === 'join'),
    ).toMatchObject([
      {
        service: 'component:default/ordering-api',
        datasets: [{ name: 'ordering.items' }, { name: 'ordering.orders' }],
      },
    ]);
  });

  it('finds the foreign key between the schemas of two services', async () => {
    const memory = new EvidenceMemory();
    await memory.run(collectorOf(instanceOf(shop)));
    expect(
      memory.evidence().filter(item => item.kind === 'foreign-key'),
    ).toEqual([
      {
        kind: 'foreign-key',
        source: 'mysql-shop',
        observedAt: '2026-11-23T00:00:00.000Z',
        from: { store: STORE, name: 'ordering.orders' },
        to: { store: STORE, name: 'catalog.items' },
        constraint: 'orders_item',
      },
    ]);
  });

  it('finds the foreign key to a schema that it does not see', async () => {
    await shop.admin(
      'revoke references on *.* from coupling_reader',
      'grant references on ordering.* to coupling_reader',
    );
    const memory = new EvidenceMemory();
    await memory.run(collectorOf(instanceOf(shop)));
    expect(
      memory.evidence().filter(item => item.kind === 'foreign-key'),
    ).toMatchObject([
      { from: { name: 'ordering.orders' }, to: { name: 'catalog.items' } },
    ]);
  });

  it('keeps the tables of a schema in the resource that it is', async () => {
    await traffic();
    const memory = new EvidenceMemory();
    const store = 'resource:default/catalog-db';
    await memory.run(
      collectorOf(
        instanceOf(shop, { schemas: new Map([['catalog', { store }]]) }),
      ),
    );
    const stores = memory
      .evidence()
      .flatMap(item =>
        item.kind === 'access' ? [[item.dataset.name, item.dataset.store]] : [],
      );
    expect(Object.fromEntries(stores)).toEqual({
      'catalog.items': store,
      'ordering.items': STORE,
      'ordering.orders': STORE,
    });
  });

  it('keeps no literal of anything', async () => {
    await traffic();
    await shop.admin(
      `create view ordering.picked as select id from ordering.orders where note = '${SECRET}'`,
      'grant select, show view on ordering.picked to coupling_reader',
      "update performance_schema.setup_consumers set enabled = 'YES' where name like 'events_statements%'",
    );
    await shop.as(
      'catalog_app',
      'ordering',
      `select id from picked /* ${SECRET} */`,
      `set @a = '${SECRET}'`,
      `prepare p from 'select id from orders where note = "${SECRET}"'`,
    );
    const open = await shop.connect('ordering_app', 'ordering');
    await open.query(`select * from orders where note = '${SECRET}'`);
    await open.execute(
      `select item_id from orders where note <> '${SECRET}' and id = ?`,
      [1],
    );
    const memory = new NotedMemory();
    const { failure } = await memory.run(
      collectorOf(instanceOf(shop), [
        component('ordering-api', 'ordering', 'ordering_app'),
        component('reports', 'ordering', 'catalog_app'),
      ]),
    );
    await open.end();
    expect(failure).toBeUndefined();
    expect(observedAccess(memory)).toEqual([
      'ordering-api read ordering.orders',
    ]);
    const kept = JSON.stringify([
      memory.evidence(),
      memory.cursors,
      memory.notes,
      memory.log,
    ]);
    expect(kept).not.toContain('4711');
    expect(kept).not.toContain(PASSWORD);
  });
});

describeOnMariaDb('two servers', () => {
  it('have two datasets, although the tables have one name', async () => {
    const evidence: Evidence[] = [];
    for (const at of [1, 2]) {
      const memory = new EvidenceMemory();
      const shop = await ShopServer.start();
      await shop.fill();
      await shop.as('catalog_app', 'catalog', 'select id from ordering.orders');
      await memory.run(
        collectorOf(
          instanceOf(shop, {
            name: `server-${at}`,
            store: `resource:default/db-${at}`,
          }),
          [component(`reader-${at}`, 'catalog')],
        ),
      );
      await shop.stop();
      evidence.push(...memory.evidence());
    }
    expect(
      evidence.flatMap(item =>
        item.kind === 'access'
          ? [[item.service, item.dataset.store, item.dataset.name]]
          : [],
      ),
    ).toEqual([
      [
        'component:default/reader-1',
        'resource:default/db-1',
        'ordering.orders',
      ],
      [
        'component:default/reader-2',
        'resource:default/db-2',
        'ordering.orders',
      ],
    ]);
  });
});
