import type { EvidenceMemory } from '@seams/backstage-plugin-coupling-node/testing';
import {
  NotedMemory,
  observedAccess as observed,
} from '@seams/backstage-plugin-coupling-node/testing';
import {
  collectorOf,
  component,
  instanceOf,
} from '../__testUtils__/collectorOf';
import { freshDatabase, type Names } from '../__testUtils__/shopDatabases';
import {
  PASSWORD,
  run,
  startPostgres,
  VERSIONS,
  type TestPostgres,
} from '../__testUtils__/startPostgres';
import { findStore } from '../findStore';

describe.each(VERSIONS)('catalogues of PostgreSQL %i', version => {
  let server: TestPostgres;
  let names: Names;

  const admin = (...statements: string[]) =>
    run(server, { database: names.database }, ...statements);

  beforeAll(async () => {
    server = await startPostgres({}, version);
  });

  afterAll(async () => {
    await server.stop();
  });

  beforeEach(async () => {
    names = await freshDatabase(server, ['owner', 'guest', 'team']);
    await admin(`grant all on schema public to ${names.role('owner')}`);
  });

  const as = (role: string, ...statements: string[]) =>
    run(
      server,
      { database: names.database, role: names.role(role) },
      ...statements,
    );
  const components = () => [
    component('owner', names.role('owner')),
    component('guest', names.role('guest')),
  ];
  async function collected(more = {}) {
    const memory = new NotedMemory();
    const { failure } = await memory.run(
      collectorOf(instanceOf(server, names), components(), more),
    );
    expect(failure).toBeUndefined();
    return memory;
  }
  const granted = (memory: EvidenceMemory) =>
    memory
      .evidence()
      .flatMap(item =>
        item.kind === 'access' && item.confidence === 'granted'
          ? [
              item.service.replace('component:default/', ''),
              item.mode,
              item.dataset.name,
              item.via,
            ]
              .join(' ')
              .trim()
          : [],
      )
      .sort();
  const ofGuest = (memory: EvidenceMemory) =>
    observed(memory).filter(line => line.startsWith('guest'));

  it('shows grants on tables, columns and views, also through membership', async () => {
    const { role } = names;
    await as(
      'owner',
      'create table direct (id int)',
      'create table byColumn (id int, secret text)',
      'create table member (id int)',
      'create table hidden (id int)',
      'create view shown as select id from hidden',
      `grant insert on direct to ${role('guest')}`,
      `grant select (id) on byColumn to ${role('guest')}`,
      `grant select on member to ${role('team')}`,
      `grant select on shown to ${role('guest')}`,
      'grant select on direct to public',
    );
    await admin(`grant ${role('team')} to ${role('guest')}`);
    expect(granted(await collected())).toEqual([
      'guest read public.bycolumn',
      'guest read public.hidden view',
      'guest read public.member',
      'guest write public.direct',
      'owner ddl public.bycolumn',
      'owner ddl public.direct',
      'owner ddl public.hidden',
      'owner ddl public.member',
    ]);
  });

  it('removes a grant and a key that are gone', async () => {
    await as(
      'owner',
      'create table pets (id int primary key)',
      'create table visits (pet int constraint visits_pet references pets)',
      `grant select on pets to ${names.role('guest')}`,
    );
    const memory = await collected();
    await as(
      'owner',
      'alter table visits drop constraint visits_pet',
      `revoke select on pets from ${names.role('guest')}`,
    );
    const { removed } = await memory.run(
      collectorOf(instanceOf(server, names), components()),
    );
    expect(removed).toBe(2);
    expect(granted(memory)).toEqual([
      'owner ddl public.pets',
      'owner ddl public.visits',
    ]);
  });

  it('takes what is read through a view for a read of its tables', async () => {
    await as(
      'owner',
      'create table orders (id int, open boolean)',
      'create view open_orders as select id from orders where open',
      `grant select, insert on open_orders to ${names.role('guest')}`,
    );
    await as(
      'guest',
      'select * from open_orders',
      'insert into open_orders values (1)',
    );
    expect(ofGuest(await collected())).toEqual([
      'guest read public.orders via view x1',
      'guest write public.orders x1',
    ]);
  });

  it('takes a materialised view that is kept of another’s table for a read of it', async () => {
    await admin(`grant all on schema public to ${names.role('guest')}`);
    await as(
      'owner',
      'create table orders (id int)',
      `grant select on orders to ${names.role('guest')}`,
    );
    await as(
      'guest',
      'create materialized view kept as select id from orders',
      'refresh materialized view kept',
      'select id from kept',
    );
    expect(ofGuest(await collected())).toEqual([
      'guest read public.orders via view x1',
      'guest read public.orders x1',
    ]);
  });

  it('takes partitions for their parent', async () => {
    await as(
      'owner',
      'create table products (id int primary key)',
      `create table sales (day date, product int references products)
         partition by range (day)`,
      `create table sales_2026 partition of sales
         for values from ('2026-01-01') to ('2027-01-01')`,
      `grant select on sales_2026 to ${names.role('guest')}`,
    );
    await as('guest', 'select * from sales_2026');
    const memory = await collected();
    expect(ofGuest(memory)).toEqual(['guest read public.sales x1']);
    expect(
      memory.evidence().filter(({ kind }) => kind === 'foreign-key'),
    ).toMatchObject([
      { from: { name: 'public.sales' }, to: { name: 'public.products' } },
    ]);
  });

  it('passes over tables of extensions, temporary ones and the catalogues', async () => {
    await as(
      'guest',
      'select calls from pg_stat_statements',
      'select relname from pg_class',
      'create temporary table scratch (id int)',
      'select * from scratch',
    );
    expect(observed(await collected())).toEqual([]);
  });

  it('takes a foreign table for the table that it stands for', async () => {
    const other = await freshDatabase(server, []);
    const host = server.url.hostname;
    const port = server.url.port;
    await run(
      server,
      { database: other.database },
      'create schema stock',
      'create table stock.items (id int)',
    );
    await admin(
      'create extension postgres_fdw',
      `create server remote foreign data wrapper postgres_fdw
         options (host '${host}', port '${port}', dbname '${other.database}')`,
      `create user mapping for public server remote
         options (user '${server.url.username}', password '${server.url.password}')`,
      `create foreign table local_items (id int) server remote
         options (schema_name 'stock', table_name 'items')`,
      `grant select on local_items to ${names.role('guest')}`,
    );
    await as('guest', 'select * from local_items');
    const instances = [
      instanceOf(server, names),
      instanceOf(server, other, {
        databases: [
          { name: other.database, store: 'resource:default/stock-db' },
        ],
      }),
    ];
    const memory = await collected({ storeOf: findStore(instances) });
    expect(
      memory
        .evidence()
        .filter(
          item =>
            item.kind === 'access' &&
            item.confidence === 'observed' &&
            item.service === 'component:default/guest',
        ),
    ).toMatchObject([
      {
        mode: 'read',
        dataset: { store: 'resource:default/stock-db', name: 'stock.items' },
      },
    ]);
  });

  it('finds who follows a table by logical replication', async () => {
    const copy = await freshDatabase(server, []);
    const { role } = names;
    await as('owner', 'create table orders (id int primary key)');
    await admin(
      'create publication "Feed" for table orders',
      `alter role ${role('guest')} replication`,
      `grant select on orders to ${role('guest')}`,
      `select pg_create_logical_replication_slot('${role(
        'slot',
      )}', 'pgoutput')`,
    );
    const { hostname, port } = server.url;
    await run(
      server,
      { database: copy.database },
      'create table orders (id int primary key)',
      `create subscription ${role('sub')}
         connection 'host=${hostname} port=${port} dbname=${names.database}
           user=${role('guest')} password=${PASSWORD}'
         publication "Feed"
         with (create_slot = false, slot_name = '${role(
           'slot',
         )}', copy_data = false)`,
    );
    await run(
      server,
      { database: names.database },
      `do $$ begin
         loop
           perform pg_stat_clear_snapshot();
           exit when exists (select from pg_stat_activity
             where backend_type = 'walsender' and query like 'START_REPLICATION%');
           perform pg_sleep(0.05);
         end loop;
       end $$`,
    );
    expect(ofGuest(await collected())).toEqual([
      'guest read public.orders via cdc',
    ]);
    await run(
      server,
      { database: copy.database },
      `alter subscription ${role('sub')} disable`,
      `alter subscription ${role('sub')} set (slot_name = none)`,
      `drop subscription ${role('sub')}`,
    );
  });
});
