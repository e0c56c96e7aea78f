import {
  NotedMemory,
  observedAccess as observed,
} from '@seams/backstage-plugin-coupling-node/testing';
import {
  collectorOf,
  component,
  instanceOf,
} from './__testUtils__/collectorOf';
import {
  createOrdering,
  freshDatabase,
  type Names,
} from './__testUtils__/shopDatabases';
import {
  connect,
  PASSWORD,
  run,
  startPostgres,
  VERSIONS,
  type TestPostgres,
} from './__testUtils__/startPostgres';
import type { PostgresInstance } from './config';
import { APPLICATION_NAME, openSession } from './session';

describe.each(VERSIONS)('a PostgreSQL %i that fails', version => {
  let server: TestPostgres;
  let names: Names;

  beforeAll(async () => {
    server = await startPostgres({}, version);
  });

  afterAll(async () => {
    await server.stop();
  });

  beforeEach(async () => {
    names = await freshDatabase(server, ['ordering', 'processor']);
    await createOrdering(server, names);
    await run(
      server,
      { database: names.database, role: names.role('processor') },
      'select id from ordering.orders',
    );
  });

  const admin = (...statements: string[]) =>
    run(server, { database: names.database }, ...statements);
  const collector = (more: Partial<PostgresInstance> = {}, parts = {}) =>
    collectorOf(
      instanceOf(server, names, more),
      [component('order-processor', names.role('processor'))],
      parts,
    );
  const connection = (more: Partial<PostgresInstance['connection']>) => ({
    connection: { ...instanceOf(server, names).connection, ...more },
  });
  const at = () => `${server.url.hostname}:${server.url.port}`;
  const named = () => `PostgreSQL shop, database ${names.database}`;

  it('keeps its evidence and goes on when it is healed', async () => {
    const memory = new NotedMemory();
    await memory.run(collector());
    const before = memory.evidence();
    expect(observed(memory)).toHaveLength(1);
    const { failure, removed } = await memory.run(
      collector(connection({ password: 'wrong' })),
    );
    expect(failure?.message).toBe(
      `${named()}: ${at()} refused the password of ${
        names.reader
      } (28P01): check connection.password`,
    );
    expect(removed).toBe(0);
    expect(memory.evidence()).toEqual(before);
    await expect(memory.run(collector())).resolves.toEqual({
      ...{ accepted: 0, rejected: 1, removed: 0, leftOut: 0 },
      alreadyKnown: expect.any(Number),
    });
  });

  it.each<[string, () => Promise<unknown>, () => string]>([
    [
      'the extension is missing',
      () => admin('drop extension pg_stat_statements'),
      () =>
        'statements cannot be read: CREATE EXTENSION pg_stat_statements in this database',
    ],
    [
      'the reader may not see what others run',
      () => admin(`revoke pg_read_all_stats from ${names.reader}`),
      () =>
        `statements of other roles cannot be read: GRANT pg_read_all_stats TO "${names.reader}"`,
    ],
  ])(
    'reads keys and grants, and says what to do, when %s',
    async (_, spoil, message) => {
      await spoil();
      const memory = new NotedMemory();
      const { failure } = await memory.run(collector());
      expect(failure?.message).toBe(`${named()}: ${message()}`);
      expect(memory.evidence().map(({ kind }) => kind)).toEqual([
        'foreign-key',
        'access',
      ]);
    },
  );

  it.each<[string, () => Promise<unknown>, () => object, () => string]>([
    [
      'the reader may not connect',
      () => admin(`revoke connect on database ${names.database} from public`),
      () => ({}),
      () =>
        `${names.reader} may not connect (42501): GRANT CONNECT ON DATABASE "${names.database}" TO "${names.reader}"`,
    ],
    [
      'the database does not exist',
      async () => {},
      () => ({
        databases: [{ name: 'nowhere', store: 'resource:default/x' }],
      }),
      () => `${at()} has no such database (3D000): check databases[].name`,
    ],
    [
      'the reader does not exist',
      async () => {},
      () => connection({ user: 'nobody' }),
      () =>
        `${at()} refused the password of nobody (28P01): check connection.password`,
    ],
    [
      'nobody listens',
      async () => {},
      () => connection({ port: 1 }),
      () =>
        `${server.url.hostname}:1 cannot be reached: nothing listens at this address (ECONNREFUSED)`,
    ],
    [
      'it has no TLS',
      async () => {},
      () => connection({ tls: {} }),
      () => `${at()} does not speak TLS: see connection.tls`,
    ],
  ])('says so when %s', async (_, spoil, more, message) => {
    await spoil();
    const memory = new NotedMemory();
    const { failure } = await memory.run(collector(more()));
    expect(failure?.message.replace(/^.*?: /, '')).toBe(message());
    expect(failure?.message).not.toContain(PASSWORD);
  });

  it('is read although it has no patience with open transactions', async () => {
    await admin(
      `alter role ${names.reader} set idle_in_transaction_session_timeout = 1`,
    );
    const memory = new NotedMemory();
    const { failure } = await memory.run(collector());
    expect(failure).toBeUndefined();
    expect(observed(memory)).toHaveLength(1);
  });

  it('gives up after the statement timeout', async () => {
    const locker = await connect(server, { database: names.database });
    await locker.query('begin; lock table pg_catalog.pg_constraint');
    const memory = new NotedMemory();
    const { failure } = await memory.run(
      collector({ statementTimeoutMs: 100 }),
    );
    await locker.end();
    expect(failure?.message).toBe(
      `${named()}: a query took longer than statementTimeout and was ended (57014)`,
    );
  });

  it('says that the server went away in the middle, and loses nothing', async () => {
    const roles = new Map([[names.role('processor'), { shared: true }]]);
    const memory = new NotedMemory();
    const { failure } = await memory.run(
      collector(
        { roles },
        {
          wait: () =>
            admin(
              `select pg_terminate_backend(pid) from pg_stat_activity
               where application_name = '${APPLICATION_NAME}'`,
            ),
        },
      ),
    );
    expect(failure?.message).toMatch(
      /does not serve at present \(57P01\)|closed the connection/,
    );
    await expect(memory.run(collector())).resolves.not.toHaveProperty(
      'failure',
    );
    expect(observed(memory)).toEqual([
      'order-processor read ordering.orders x1',
    ]);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const roles = new Map([[names.role('processor'), { shared: true }]]);
    const memory = new NotedMemory();
    const { failure } = await memory.run(
      collector(
        { roles },
        { wait: async () => controller.abort(new Error('shutting down')) },
      ),
      controller.signal,
    );
    expect(failure?.message).toBe('shutting down');
  });

  it('reads the other databases when one fails', async () => {
    const databases = ['nowhere', names.database].map(name => ({
      name,
      store: 'resource:default/shop-db',
    }));
    const memory = new NotedMemory();
    const { failure } = await memory.run(collector({ databases }));
    expect(failure?.message).toContain('database nowhere: ');
    expect(observed(memory)).toHaveLength(1);
  });

  it('has one connection, that cannot write', async () => {
    const counts: unknown[] = [];
    const roles = new Map([[names.role('processor'), { shared: true }]]);
    const client = await connect(server);
    await new NotedMemory().run(
      collector(
        { roles },
        {
          wait: async () => {
            const { rows } = await client.query(
              `select count(*)::int as connections from pg_stat_activity
               where application_name = '${APPLICATION_NAME}'`,
            );
            counts.push(rows[0].connections);
          },
        },
      ),
    );
    await client.end();
    expect(new Set(counts)).toEqual(new Set([1]));

    const { connection: reader } = instanceOf(server, names);
    const session = await openSession({
      instance: 'shop',
      connection: {
        ...reader,
        user: server.url.username,
        password: server.url.password,
      },
      database: names.database,
      statementTimeoutMs: 60_000,
      signal: new AbortController().signal,
    });
    await expect(session.query('create table t (id int)')).rejects.toThrow(
      'refused a query (25006)',
    );
    await session.end();
  });
});
