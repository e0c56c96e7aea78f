import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  couplingCollectorsExtensionPoint,
  type Collector,
} from '@seams/backstage-plugin-coupling-node';
import { EvidenceMemory } from '@seams/backstage-plugin-coupling-node/testing';
import couplingModuleMigrations from '.';
import { Repository } from './__testUtils__/repository';

const ORDERS = 'component:default/orders';
const FOLDER = 'https://github.com/acme/shop/tree/main/orders/db';

function component(name: string, annotations: Record<string, string>) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { namespace: 'default', name, annotations },
    spec: {},
  };
}

const orders = (more: Record<string, string> = {}) =>
  component('orders', {
    'backstage.io/source-location':
      'url:https://github.com/acme/shop/tree/main/orders/',
    'coupling.seams.dev/migrations': './db',
    'coupling.seams.dev/migrations-database': 'shop-db',
    ...more,
  });

/** The collector that the module adds, with a repository and a memory. */
async function start(...entities: ReturnType<typeof component>[]) {
  const added: Collector[] = [];
  const repository = new Repository();
  await startTestBackend({
    extensionPoints: [
      [
        couplingCollectorsExtensionPoint,
        { addCollector: (collector: Collector) => added.push(collector) },
      ],
    ],
    features: [
      couplingModuleMigrations,
      catalogServiceMock.factory({ entities }),
      mockServices.urlReader.mock({ readTree: repository.readTree }).factory,
    ],
  });
  const memory = new EvidenceMemory();
  return { repository, memory, collect: () => memory.run(added[0]) };
}

describe('the migrations module', () => {
  it('collects what the files do, with file and line', async () => {
    const { repository, memory, collect } = await start(orders());
    repository.commit(FOLDER, {
      'V1__orders.sql': `create table ordering.orders (
        id int primary key,
        customer int references crm.customers
      );`,
      'V2__notes.sql': `
        insert into ordering.notes
        select o.id, 'secret-4711' from ordering.orders o
        join crm.customers c on c.id = o.customer;`,
      'readme.md': 'drop table ordering.orders;',
    });

    await expect(collect()).resolves.toMatchObject({
      accepted: 6,
      rejected: 0,
    });

    const evidence = memory.evidence();
    expect(JSON.stringify(evidence)).not.toContain('4711');
    const file = 'https://github.com/acme/shop/tree/main/orders/db';
    const dataset = (name: string) => ({
      store: 'resource:default/shop-db',
      name,
    });
    const access = (mode: string, name: string) =>
      expect.objectContaining({
        kind: 'access',
        service: ORDERS,
        mode,
        dataset: dataset(name),
        confidence: 'static',
      });
    expect(evidence).toEqual([
      access('ddl', 'ordering.orders'),
      expect.objectContaining({
        kind: 'foreign-key',
        from: dataset('ordering.orders'),
        to: dataset('crm.customers'),
        constraint: 'orders_customer_fkey',
        url: `${file}/V1__orders.sql#L1`,
      }),
      access('write', 'ordering.notes'),
      access('read', 'crm.customers'),
      access('read', 'ordering.orders'),
      expect.objectContaining({
        kind: 'join',
        datasets: [dataset('crm.customers'), dataset('ordering.orders')],
        url: `${file}/V2__notes.sql#L2`,
      }),
    ]);
  });

  it('takes credentials off the addresses of folders', async () => {
    const { repository, memory, collect } = await start(
      orders({
        'coupling.seams.dev/migrations':
          'https://bot:s3same@github.com/acme/shop/tree/main/orders/db',
      }),
    );
    repository.commit(FOLDER, { '1.sql': 'create table a (id int);' });
    await collect();
    expect(memory.evidence()).toMatchObject([
      { url: expect.stringContaining('https://github.com/acme/shop/') },
    ]);
    expect(JSON.stringify(memory.evidence())).not.toContain('s3same');
  });

  it('reads MySQL in the database that is meant', async () => {
    const { repository, memory, collect } = await start(
      orders({
        'coupling.seams.dev/migrations-dialect': 'mysql',
        'coupling.seams.dev/migrations-schema': 'shop',
      }),
    );
    repository.commit(FOLDER, {
      '1.sql': 'create table `orders` (id int) engine=InnoDB;',
    });
    await collect();
    expect(memory.evidence()).toMatchObject([
      { mode: 'ddl', dataset: { name: 'shop.orders' } },
    ]);
  });

  it('reads again only when a commit changed a folder, and then follows it', async () => {
    const more = 'https://github.com/acme/shop/tree/main/more';
    const { repository, memory, collect } = await start(
      orders({ 'coupling.seams.dev/migrations': `./db, ${more}` }),
    );
    repository.commit(FOLDER, { '1.sql': 'create table a (id int);' });
    repository.commit(more, { '1.sql': 'create table b (id int);' });
    await collect();
    expect(repository.downloads).toEqual([FOLDER, more]);

    await collect();
    expect(repository.downloads).toHaveLength(2);
    expect(memory.evidence()).toHaveLength(2);

    repository.commit(more, { '1.sql': 'create table c (id int);' });
    await expect(collect()).resolves.toMatchObject({ accepted: 2, removed: 1 });
    expect(memory.evidence()).toMatchObject([
      { dataset: { name: 'public.a' } },
      { dataset: { name: 'public.c' } },
    ]);
  });

  it('lists what it cannot read until it is mended, and keeps the rest', async () => {
    const { repository, memory, collect } = await start(orders());
    repository.commit(FOLDER, {
      '1.sql': 'create table a (id int);\nselct 1;',
      '2.sql': 'x'.repeat(5 * 1024 * 1024 + 1),
    });
    await expect(collect()).resolves.toMatchObject({
      accepted: 1,
      rejected: 2,
    });
    await expect(collect()).resolves.toMatchObject({ rejected: 2 });
    expect(memory.evidence()).toHaveLength(1);
  });

  it('reads what each migration tool runs, and lists what it cannot tell', async () => {
    const { repository, memory, collect } = await start(orders());
    repository.commit(FOLDER, {
      '1_a.up.sql': 'create table a (id int);',
      '1_a.down.sql': 'drop table crm.customers;',
      '2_b.up.sql': '-- +goose Up\n-- +goose Down\ndrop table crm.customers;',
      'V1__c.sql': 'select * from ${schema}.t;',
      'nul.sql': 'select \0;',
    });
    await expect(collect()).resolves.toMatchObject({
      accepted: 1,
      rejected: 3,
    });
    expect(memory.evidence()).toMatchObject([
      { dataset: { name: 'public.a' } },
    ]);
  });

  it('keeps what is known of a component while its repository cannot be read', async () => {
    const { repository, memory, collect } = await start(
      component('stock', {
        'coupling.seams.dev/migrations': 'https://github.com/acme/stock/db',
        'coupling.seams.dev/migrations-database': 'resource:default/stock-db',
      }),
      orders(),
    );
    repository.commit('https://github.com/acme/stock/db', {
      '1.sql': 'create table stock (id int);',
    });
    repository.commit(FOLDER, { '1.sql': 'create table a (id int);' });
    await collect();
    repository.remove('https://github.com/acme/stock/db');
    repository.commit(FOLDER, { '1.sql': 'create table b (id int);' });

    const { failure } = await collect();

    expect(failure?.message).toBe(
      'https://github.com/acme/stock/db: Request failed, 404 Not Found',
    );
    expect(memory.evidence()).toMatchObject([
      { service: 'component:default/stock' },
      { service: ORDERS, dataset: { name: 'public.b' } },
    ]);
  });

  it.each([
    [
      'no database',
      { 'coupling.seams.dev/migrations-database': '' },
      'component:default/orders lacks the annotation coupling.seams.dev/migrations-database, which names the database that its migrations are for, like resource:default/shop-db',
    ],
    [
      'a dialect that is not known',
      { 'coupling.seams.dev/migrations-dialect': 'oracle' },
      'has oracle for the annotation coupling.seams.dev/migrations-dialect, which must be one of postgres, mysql',
    ],
    [
      'a path that is relative to nothing',
      { 'backstage.io/source-location': '' },
      'has no backstage.io/source-location that the path ./db of the annotation coupling.seams.dev/migrations could be relative to',
    ],
    [
      'a folder without SQL',
      { 'coupling.seams.dev/migrations': './empty' },
      'https://github.com/acme/shop/tree/main/orders/empty: no .sql files; is the path in the annotation coupling.seams.dev/migrations right?',
    ],
  ])('says what is wrong with %s', async (_, annotations, message) => {
    const { repository, collect } = await start(orders(annotations));
    repository.commit(FOLDER, { '1.sql': 'create table a (id int);' });
    repository.commit(
      'https://github.com/acme/shop/tree/main/orders/empty',
      {},
    );
    const { failure } = await collect();
    expect(failure?.message).toContain(message);
  });
});
