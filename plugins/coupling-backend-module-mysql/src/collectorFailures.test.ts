import {
  NotedMemory,
  observedAccess,
} from '@seams/backstage-plugin-coupling-node/testing';
import { collectorOf, instanceOf, SERVICES } from './__testUtils__/collectorOf';
import { describeOnMariaDb } from './__testUtils__/describeOnMariaDb';
import { PASSWORD, ShopServer } from './__testUtils__/shopServer';
import type { MysqlInstance } from './config';
import { openSession, PROGRAM_NAME } from './session';

describeOnMariaDb('a MySQL that fails', () => {
  let shop: ShopServer;
  let memory: NotedMemory;

  beforeAll(async () => {
    shop = await ShopServer.start();
  });

  afterAll(() => shop?.stop());

  beforeEach(async () => {
    memory = new NotedMemory();
    await shop.fill();
    await shop.as('catalog_app', 'catalog', 'select id from ordering.orders');
  });

  const connection = (more: Partial<MysqlInstance['connection']>) => ({
    connection: { ...instanceOf(shop).connection, ...more },
  });
  const collect = (more: Partial<MysqlInstance> = {}, parts = {}) =>
    memory.run(collectorOf(instanceOf(shop, more), SERVICES, parts));
  const at = () => `${shop.address.host}:${shop.address.port}`;

  it('keeps its evidence and goes on when it is healed', async () => {
    await collect();
    const before = memory.evidence();
    expect(before).toHaveLength(2);
    const { failure, removed } = await collect(connection({ password: 'no' }));
    expect(failure?.message).toBe(
      `MySQL shop: ${at()} lets coupling_reader not in (1045): check connection.user and connection.password, and that the account may connect from here; an account with REQUIRE SSL needs connection.tls`,
    );
    expect(removed).toBe(0);
    expect(memory.evidence()).toEqual(before);
    await expect(collect()).resolves.toEqual({
      ...{ accepted: 0, alreadyKnown: 1, rejected: 0, removed: 0, leftOut: 0 },
    });
  });

  it('reads keys, and says what to grant, when statements may not be read', async () => {
    await shop.admin(
      'revoke select on performance_schema.* from coupling_reader',
    );
    const { failure } = await collect();
    expect(failure?.message).toBe(
      "MySQL shop: statements cannot be read: GRANT SELECT ON performance_schema.* TO 'coupling_reader'@'%'",
    );
    expect(memory.evidence().map(({ kind }) => kind)).toEqual(['foreign-key']);
  });

  it('reads keys, and says what to turn on, when statements are not recorded', async () => {
    const consumer = (enabled: string) =>
      shop.admin(
        `update performance_schema.setup_consumers set enabled = '${enabled}' where name = 'statements_digest'`,
      );
    await consumer('NO');
    const { failure } = await collect();
    await consumer('YES');
    expect(failure?.message).toMatch(
      /^MySQL shop: statements are not recorded: UPDATE performance_schema.setup_consumers SET enabled = 'YES'/,
    );
    expect(memory.evidence().map(({ kind }) => kind)).toEqual(['foreign-key']);
  });

  it.each<[string, () => object, () => string]>([
    [
      'the account does not exist',
      () => connection({ user: 'nobody' }),
      () =>
        `${at()} lets nobody not in (1045): check connection.user and connection.password, and that the account may connect from here; an account with REQUIRE SSL needs connection.tls`,
    ],
    [
      'nobody listens',
      () => connection({ port: 1 }),
      () =>
        `127.0.0.1:1 cannot be reached: nothing listens at this address (ECONNREFUSED)`,
    ],
    [
      'it has no TLS',
      () => connection({ tls: {} }),
      () =>
        `${at()} does not speak TLS (HANDSHAKE_NO_SSL_SUPPORT): see connection.tls`,
    ],
  ])('says so when %s', async (_, more, message) => {
    const { failure } = await collect(more());
    expect(failure?.message).toBe(`MySQL shop: ${message()}`);
    expect(failure?.message).not.toContain(PASSWORD);
  });

  it('gives up after the statement timeout', async () => {
    const locker = await shop.connect();
    await locker.query('lock table ordering.orders write');
    const session = await openSession({
      ...{ instance: 'shop', statementTimeoutMs: 100 },
      ...{ connection: instanceOf(shop).connection },
      signal: new AbortController().signal,
    });
    await expect(
      session.query(
        'select sum(a.ordinal_position) from information_schema.columns a, information_schema.columns b, information_schema.columns c',
      ),
    ).rejects.toThrow(
      'MySQL shop: a query took longer than statementTimeout and was ended (1969)',
    );
    await session.end();
    await locker.end();
  });

  it('says that the server went away in the middle, and loses nothing', async () => {
    const schemas = new Map([['catalog', { shared: true }]]);
    await shop.admin(
      "update performance_schema.setup_consumers set enabled = 'YES' where name like 'events_statements%'",
    );
    const { failure } = await collect(
      { schemas },
      {
        wait: async () => {
          const [id] = await connections();
          await shop.admin(`kill ${id}`);
        },
      },
    );
    expect(failure?.message).toMatch(
      new RegExp(`^MySQL shop: ${at()} closed the connection( \\(\\w+\\))?$`),
    );
    await expect(collect()).resolves.not.toHaveProperty('failure');
    expect(observedAccess(memory)).toEqual([
      'catalog-api read ordering.orders x1',
    ]);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    await shop.admin(
      "update performance_schema.setup_consumers set enabled = 'YES' where name like 'events_statements%'",
    );
    const { failure } = await memory.run(
      collectorOf(
        instanceOf(shop, { schemas: new Map([['catalog', { shared: true }]]) }),
        SERVICES,
        { wait: async () => controller.abort(new Error('shutting down')) },
      ),
      controller.signal,
    );
    expect(failure?.message).toBe('shutting down');
  });

  async function connections(): Promise<number[]> {
    const client = await shop.connect();
    const [rows] = await client.query(
      `select processlist_id as id from performance_schema.session_connect_attrs
       where attr_name = 'program_name' and attr_value = '${PROGRAM_NAME}'`,
    );
    await client.end();
    return (rows as { id: number }[]).map(({ id }) => id);
  }

  it('has one connection, that cannot write', async () => {
    const counts: number[] = [];
    await shop.admin(
      "update performance_schema.setup_consumers set enabled = 'YES' where name like 'events_statements%'",
    );
    const wait = async () => {
      counts.push((await connections()).length);
    };
    await collect(
      { schemas: new Map([['catalog', { shared: true }]]) },
      { wait },
    );
    expect(new Set(counts)).toEqual(new Set([1]));

    await shop.admin('grant all on ordering.* to coupling_reader');
    const session = await openSession({
      ...{ instance: 'shop', statementTimeoutMs: 60_000 },
      ...{ connection: instanceOf(shop).connection },
      signal: new AbortController().signal,
    });
    await expect(
      session.query('create table ordering.t (id int)'),
    ).rejects.toThrow('refused a query (1792)');
    await session.end();
  });
});

describeOnMariaDb('a MariaDB as it is installed', () => {
  it('gives keys, and is told which setting turns traffic on', async () => {
    const shop = await ShopServer.start(['--performance-schema=OFF']);
    try {
      await shop.admin(
        'create database ordering',
        'create table ordering.items (id int primary key)',
        'create table ordering.orders (id int references ordering.items (id))',
      );
      const memory = new NotedMemory();
      const { failure } = await memory.run(collectorOf(instanceOf(shop)));
      expect(failure?.message).toBe(
        'MySQL shop: performance_schema is off, so that no traffic is known, only foreign keys, views and grants: set performance_schema=ON under [mysqld] in the configuration of the server and restart it',
      );
      expect(memory.evidence()).toMatchObject([
        {
          kind: 'foreign-key',
          from: { name: 'ordering.orders' },
          to: { name: 'ordering.items' },
        },
      ]);
    } finally {
      await shop.stop();
    }
  });
});

describeOnMariaDb('a MySQL whose statistics are too small', () => {
  it('is said to have taken statements for one', async () => {
    const shop = await ShopServer.start([
      '--performance-schema=ON',
      '--performance-schema-digests-size=200',
    ]);
    try {
      const memory = new NotedMemory();
      const collect = () => memory.run(collectorOf(instanceOf(shop), []));
      await collect();
      expect(memory.notes).toEqual([]);
      const terms = Array.from({ length: 300 }, (_, at) => ' + 1'.repeat(at));
      await shop.admin(...terms.map(each => `select 1${each}`));
      await collect();
      expect(memory.notes).toEqual([
        expect.stringMatching(
          /^performance_schema_digests_size is 200, too low: 1?\d\d executions since \S+Z were not told apart/,
        ),
      ]);
    } finally {
      await shop.stop();
    }
  });
});
