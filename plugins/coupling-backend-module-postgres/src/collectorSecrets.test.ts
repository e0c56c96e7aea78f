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

const SECRET = 'secret-4711';

/** Whatever keeps literals: utility statements, comments, broken texts, names. */
const KEEPING = [
  `select id from ordering.orders where note = '${SECRET}'`,
  `select id from ordering.orders /* ${SECRET} */`,
  `select id from ordering.orders /* service='${SECRET}' */`,
  `comment on table ordering.orders is '${SECRET}'`,
  `create table ordering.copy as select '${SECRET}' as note from ordering.orders`,
  `alter table ordering.orders alter note set default '${SECRET}'`,
  `do $$ begin perform '${SECRET}' from ordering.orders; end $$`,
  `prepare p as select id from ordering.orders where note = '${SECRET}'`,
  'execute p',
  `set application_name = '${SECRET}'`,
  // Too long to be read.
  `select id from ordering.orders where ${Array(9_000)
    .fill(`note <> '${SECRET}'`)
    .join(' and ')}`,
];

describe.each(VERSIONS)('what the PostgreSQL %i collector keeps', version => {
  let server: TestPostgres;
  let names: Names;

  beforeAll(async () => {
    server = await startPostgres(
      { 'pg_stat_statements.track': 'all' },
      version,
    );
  });

  afterAll(async () => {
    await server.stop();
  });

  beforeEach(async () => {
    names = await freshDatabase(server, ['ordering', 'processor']);
    await createOrdering(server, names);
  });

  it.each([
    ['of one service', false],
    ['that is shared', true],
  ])('holds no literal of a role %s', async (_, shared) => {
    const client = await connect(server, {
      database: names.database,
      role: names.role('ordering'),
      applicationName: SECRET,
    });
    for (const statement of KEEPING) await client.query(statement);
    const texts = await client.query('select query from pg_stat_statements');
    expect(JSON.stringify(texts.rows)).toContain(SECRET);
    const memory = new NotedMemory();
    const roles = new Map([[names.role('ordering'), { shared }]]);
    const { failure } = await memory.run(
      collectorOf(instanceOf(server, names, { ...(shared && { roles }) }), [
        component('ordering-api', names.role('ordering')),
      ]),
    );
    await client.end();
    expect(failure).toBeUndefined();
    expect(observed(memory).length > 0).toBe(!shared);
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

describe('two servers', () => {
  it('have two datasets, although the tables have one name', async () => {
    const servers = [await startPostgres(), await startPostgres()];
    const memory = new NotedMemory();
    for (const [at, server] of servers.entries()) {
      const names = await freshDatabase(server, ['ordering', 'processor']);
      await createOrdering(server, names);
      await run(
        server,
        { database: names.database, role: names.role('processor') },
        'select id from ordering.orders',
      );
      const store = `resource:default/db-${at + 1}`;
      await memory.run(
        collectorOf(
          instanceOf(server, names, {
            name: `server-${at + 1}`,
            databases: [{ name: names.database, store }],
          }),
          [component(`reader-${at + 1}`, names.role('processor'))],
        ),
      );
      await server.stop();
    }
    expect(
      memory
        .evidence()
        .flatMap(item =>
          item.kind === 'access' && item.confidence === 'observed'
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
