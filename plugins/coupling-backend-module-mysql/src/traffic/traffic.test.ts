import {
  NotedMemory,
  observedAccess,
} from '@seams/backstage-plugin-coupling-node/testing';
import {
  collectorOf,
  component,
  instanceOf,
  NOW,
  SERVICES,
} from '../__testUtils__/collectorOf';
import { describeOnMariaDb } from '../__testUtils__/describeOnMariaDb';
import { ShopServer } from '../__testUtils__/shopServer';

const READ = 'select id from ordering.orders';

describeOnMariaDb('traffic of MySQL', () => {
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

  const reads = (times = 1) =>
    shop.as('catalog_app', 'catalog', ...Array(times).fill(READ));
  const collect = (components = SERVICES, more = {}) =>
    memory.run(collectorOf(instanceOf(shop, more), components));

  const ofCatalog = () =>
    observedAccess(memory).filter(line => line.startsWith('catalog-api'));

  it('brings later only what was executed since, with all its calls', async () => {
    await reads();
    await collect();
    expect(observedAccess(memory)).toEqual([
      'catalog-api read ordering.orders x1',
    ]);
    await reads(3);
    await expect(collect()).resolves.toEqual({
      // The foreign key comes again with every run.
      ...{ accepted: 1, alreadyKnown: 1, rejected: 0, removed: 0, leftOut: 0 },
    });
    expect(observedAccess(memory)).toEqual([
      'catalog-api read ordering.orders x4',
    ]);
    await expect(collect()).resolves.toMatchObject({ accepted: 0 });
  });

  it('says that the statistics were truncated, and counts on', async () => {
    await reads(2);
    await collect();
    await shop.admin(
      'truncate table performance_schema.events_statements_summary_by_digest',
    );
    await reads();
    await collect();
    expect(memory.notes).toEqual([
      expect.stringMatching(
        /^events_statements_summary_by_digest was truncated between \S+Z and \S+Z: what was executed between the first and then is not counted$/,
      ),
    ]);
    expect(observedAccess(memory)).toEqual([
      'catalog-api read ordering.orders x3',
    ]);
  });

  it('does not count statements that the server refused', async () => {
    const connection = await shop.connect('ordering_app', 'ordering');
    await expect(
      connection.query('select id from catalog.items'),
    ).rejects.toThrow('denied');
    await connection.end();
    await collect();
    expect(observedAccess(memory)).toEqual([]);
  });

  it('says which statements it cannot read, and leaves out what touches no table', async () => {
    await shop.as(
      'catalog_app',
      'catalog',
      "show variables like 'secret-4711'",
      "prepare p from 'select 4711'",
      'select id from ordering.orders limit 1, 2',
      'select id from items procedure analyse()',
    );
    await collect();
    expect(observedAccess(memory)).toEqual([
      'catalog-api read ordering.orders x1',
    ]);
    expect(memory.notes).toEqual([
      'stored programs were called or prepared 1 times, and the server does not show what they do: declare it in the boundaries of services',
      expect.stringMatching(
        /^digest [0-9a-f]+ cannot be read \(syntax\), 1 calls$/,
      ),
    ]);
  });

  it('counts and lists statements that the server cut', async () => {
    const long = Array.from(
      { length: 100 },
      (_, at) => `note <> 'x' and ${at}`,
    );
    await shop.as(
      'catalog_app',
      'catalog',
      `${READ} where ${long.join(' and ')}`,
      `${READ} where not 1 = 1${' + 1'.repeat(
        300,
      )} and id in (select id from items)`,
    );
    await collect();
    expect(memory.notes).toEqual([
      'performance_schema_max_digest_length or max_digest_length is 1024 bytes, so that 1 statement cannot be read and 1 statement perhaps not to the end: set both higher, like 8192, and restart the server',
      expect.stringMatching(
        /^digest [0-9a-f]+ was cut, and cannot be read, 1 calls$/,
      ),
      expect.stringMatching(
        /^digest [0-9a-f]+ may have been cut, and is read as far as it goes, 1 calls$/,
      ),
    ]);
    expect(observedAccess(memory)).toEqual([
      'catalog-api read ordering.orders x1',
    ]);
  });

  it('counts the statements of a schema that is nobody’s for nobody, and suggests whose it may be', async () => {
    await reads();
    const known = [SERVICES[0], component('catalog-service')];
    await collect(known);
    expect(observedAccess(memory)).toEqual([]);
    expect(memory.notes).toEqual([
      "schema catalog is nobody's, and its 1 statement on tables count for nobody; " +
        'perhaps component:default/catalog-service: ' +
        'set the annotation coupling.seams.dev/mysql-schema: catalog, or schemas[] in the configuration',
    ]);
    await collect();
    expect(observedAccess(memory)).toEqual([
      'catalog-api read ordering.orders x1',
    ]);
  });

  it('takes back what was another’s when a schema moves', async () => {
    await reads();
    await collect([component('wrong', 'catalog')]);
    expect(observedAccess(memory)).toEqual(['wrong read ordering.orders x1']);
    await collect();
    expect(observedAccess(memory)).toEqual([
      'catalog-api read ordering.orders x1',
    ]);
  });

  it('takes an annotation for another server for nothing', async () => {
    await reads();
    await collect([
      component('catalog-api', 'catalog@shop'),
      component('elsewhere', 'catalog@other'),
    ]);
    expect(observedAccess(memory)).toEqual([
      'catalog-api read ordering.orders x1',
    ]);
  });

  it('forgets traffic of which nothing was seen for three whole months', async () => {
    await reads();
    const inMonth = (month: string) =>
      memory.run(
        collectorOf(instanceOf(shop), SERVICES, {
          now: () => new Date(`2026-${month}-15T00:00:00Z`),
        }),
      );
    for (const month of ['01', '02', '03', '04']) await inMonth(month);
    expect(observedAccess(memory)).toHaveLength(1);
    await inMonth('05');
    expect(observedAccess(memory)).toEqual([]);
  });

  it('leaves out schemas that are told to be no service’s', async () => {
    await reads();
    await collect(SERVICES, {
      schemas: new Map([['catalog', { ignore: true }]]),
    });
    expect(observedAccess(memory)).toEqual([]);
    expect(memory.notes).toEqual([]);
  });

  it('finds tables whose names are keywords, which digests have in capitals', async () => {
    await shop.admin('create table ordering.events (status int)');
    await shop.as(
      'catalog_app',
      'catalog',
      'select status from ordering.events',
    );
    await collect();
    expect(observedAccess(memory)).toEqual([
      'catalog-api read ordering.events x1',
    ]);
  });

  it('reads what connections have prepared, and says what it misses of it', async () => {
    const client = await shop.connect('catalog_app', 'catalog');
    const sql = `select id from ordering.orders where note = ? and note <> 'secret-4711'`;
    for (const note of ['a', 'b']) await client.execute(sql, [note]);
    await collect();
    const prepared = () =>
      memory.notes.filter(note => note.startsWith('prepared statements'));
    expect(
      memory.evidence().filter(({ kind }) => kind === 'access'),
    ).toMatchObject([
      {
        service: 'component:default/catalog-api',
        dataset: { name: 'ordering.orders' },
        mode: 'read',
        statement:
          'select id from ordering.orders where note = ? and note <> ?',
      },
    ]);
    await client.execute(sql, ['c']);
    await client.end();
    await collect();
    expect(observedAccess(memory)).toEqual([
      'catalog-api read ordering.orders',
    ]);
    expect(prepared()).toEqual([
      expect.stringMatching(
        /^prepared statements were executed 1 times since \S+Z, which MariaDB keeps no digests of/,
      ),
    ]);
  });

  it('says which tables it cannot see', async () => {
    await shop.admin('revoke references on *.* from coupling_reader');
    await reads();
    await collect();
    expect(observedAccess(memory)).toEqual([]);
    expect(memory.notes).toEqual([
      "tables that statements name are not visible: ordering.orders; if they were not dropped or temporary, GRANT REFERENCES ON *.* TO 'coupling_reader'@'%'",
    ]);
  });

  it('follows views that it may see, and says which those are not', async () => {
    await shop.as(
      'ordering_app',
      'ordering',
      'create view open_orders as select id from orders',
    );
    await shop.as(
      'catalog_app',
      'catalog',
      'select id from ordering.open_orders',
    );
    await collect();
    expect(ofCatalog()).toEqual([]);
    expect(memory.notes).toEqual([
      "views whose tables are not known, so that who reads through them is not seen: ordering.open_orders; GRANT SELECT, SHOW VIEW on each TO 'coupling_reader'@'%'",
    ]);
    await shop.admin(
      'grant select, show view on ordering.open_orders to coupling_reader',
    );
    await shop.as(
      'catalog_app',
      'catalog',
      'select id from ordering.open_orders',
    );
    await collect();
    expect(memory.notes).toEqual([]);
    expect(ofCatalog()).toEqual([
      'catalog-api read ordering.orders via view x2',
    ]);
  });

  it('has the time of the run, not that of the server', async () => {
    await reads();
    await collect();
    expect(
      memory.evidence().filter(({ kind }) => kind === 'access'),
    ).toMatchObject([{ observedAt: NOW.toISOString() }]);
  });
});
