import {
  EvidenceMemory,
  NotedMemory,
  observedAccess as observed,
} from '@seams/backstage-plugin-coupling-node/testing';
import {
  collectorOf,
  component,
  instanceOf,
} from '../__testUtils__/collectorOf';
import {
  createOrdering,
  freshDatabase,
  type Names,
} from '../__testUtils__/shopDatabases';
import {
  connect,
  PASSWORD,
  run,
  startPostgres,
  VERSIONS,
  type TestPostgres,
} from '../__testUtils__/startPostgres';

describe.each(VERSIONS)('traffic of PostgreSQL %i', version => {
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
  });

  const as = (role: string, ...statements: string[]) =>
    run(
      server,
      { database: names.database, role: names.role(role) },
      ...statements,
    );
  const admin = (...statements: string[]) =>
    run(server, { database: names.database }, ...statements);
  const components = () => [
    component('ordering-api', names.role('ordering')),
    component('order-processor', names.role('processor')),
  ];
  const collector = (known = components(), more = {}) =>
    collectorOf(instanceOf(server, names, more), known);
  const ofProcessor = (memory: EvidenceMemory) =>
    observed(memory).filter(line => line.startsWith('order-processor'));

  it('brings later only what was executed since, with all its calls', async () => {
    await as('processor', 'select id from ordering.orders');
    const memory = new NotedMemory();
    await memory.run(collector());
    expect(ofProcessor(memory)).toEqual([
      'order-processor read ordering.orders x1',
    ]);
    await as('processor', ...Array(3).fill('select id from ordering.orders'));
    const { failure, ...counts } = await memory.run(collector());
    expect({ failure, counts }).toEqual({
      failure: undefined,
      // The grants and keys of the catalogues come again with every run.
      counts: {
        accepted: 1,
        alreadyKnown: 4,
        rejected: 0,
        removed: 0,
        leftOut: 0,
      },
    });
    expect(ofProcessor(memory)).toEqual([
      'order-processor read ordering.orders x4',
    ]);
  });

  it('adds up what the roles of a service do, whoever else runs it in between', async () => {
    const { role } = names;
    const read = 'select id from ordering.orders';
    const grants = ['usage on schema ordering', 'select on ordering.orders'];
    for (const each of ['middle', 'second'].map(role)) {
      await admin(
        `create role ${each} login password '${PASSWORD}'`,
        ...grants.map(grant => `grant ${grant} to ${each}`),
      );
    }
    for (const each of ['processor', 'middle', 'second', 'second']) {
      await as(each, read);
    }
    const memory = new NotedMemory();
    await memory.run(
      collector([
        component('middle', role('middle')),
        component('order-processor', ...['processor', 'second'].map(role)),
      ]),
    );
    expect(observed(memory)).toEqual([
      'middle read ordering.orders x1',
      'order-processor read ordering.orders x3',
    ]);
  });

  it('takes two lines of the statistics with one text for one', async () => {
    await as(
      'ordering',
      'insert into ordering.buyers values (1)',
      'insert into ordering.buyers values (2.0)',
    );
    const client = await connect(server, { database: names.database });
    const { rows } = await client.query(
      `select calls::int from pg_stat_statements s join pg_roles r on r.oid = s.userid
       where r.rolname = $1 and query = 'insert into ordering.buyers values ($1)'`,
      [names.role('ordering')],
    );
    await client.end();
    expect(rows).toEqual([{ calls: 1 }, { calls: 1 }]);
    const memory = new NotedMemory();
    await memory.run(collector());
    expect(observed(memory).filter(line => line.includes('write'))).toEqual([
      'ordering-api write ordering.buyers x2',
    ]);
  });

  it('says that the statistics were reset, and counts on', async () => {
    await as('processor', 'select id from ordering.orders');
    const memory = new NotedMemory();
    await memory.run(collector());
    await admin('select pg_stat_statements_reset()');
    await as('processor', 'select id from ordering.orders');
    await memory.run(collector());
    expect(memory.notes).toEqual([
      expect.stringMatching(
        /^pg_stat_statements was reset at \S+Z: what was executed between \S+Z and then is not counted$/,
      ),
    ]);
    expect(ofProcessor(memory)).toEqual([
      'order-processor read ordering.orders x2',
    ]);
  });

  it('lists what it cannot read by its id, without its text', async () => {
    const conditions = Array(9_000).fill(`note <> 'secret'`).join(' and ');
    await as('processor', `select id from ordering.orders where ${conditions}`);
    const memory = new NotedMemory();
    await memory.run(collector());
    expect(memory.notes).toEqual([
      expect.stringMatching(/^queryid -?\d+ has more than 100,000 characters$/),
    ]);
  });

  it('counts the statements of a role that is nobody’s for nobody, and suggests whose it may be', async () => {
    await as('processor', 'select id from ordering.orders');
    const memory = new NotedMemory();
    const role = names.role('processor');
    await memory.run(
      collector([
        component('ordering-api', names.role('ordering')),
        component(`${role.replace('_', '-')}-api`),
      ]),
    );
    expect(ofProcessor(memory)).toEqual([]);
    expect(memory.notes).toEqual([
      `role ${role} is nobody's, and its 1 statement on tables count for nobody; ` +
        `perhaps component:default/${role.replace('_', '-')}-api: ` +
        `set the annotation coupling.seams.dev/postgres-role: ${role}, or roles[] in the configuration`,
    ]);
    await memory.run(collector());
    expect(ofProcessor(memory)).toEqual([
      'order-processor read ordering.orders x1',
    ]);
  });

  it('takes back what was another’s when a role moves', async () => {
    await as('processor', 'select id from ordering.orders');
    const memory = new NotedMemory();
    await memory.run(collector([component('wrong', names.role('processor'))]));
    expect(observed(memory)).toEqual(['wrong read ordering.orders x1']);
    await memory.run(collector());
    expect(observed(memory)).not.toContain('wrong read ordering.orders x1');
    expect(ofProcessor(memory)).toEqual([
      'order-processor read ordering.orders x1',
    ]);
  });

  it('forgets traffic of which nothing was seen for three whole months', async () => {
    await as('processor', 'select id from ordering.orders');
    const memory = new NotedMemory();
    const inMonth = (month: string) =>
      collectorOf(instanceOf(server, names), components(), {
        now: () => new Date(`2026-${month}-15T00:00:00Z`),
      });
    await memory.run(inMonth('01'));
    for (const month of ['02', '03', '04']) await memory.run(inMonth(month));
    expect(ofProcessor(memory)).toHaveLength(1);
    await memory.run(inMonth('05'));
    expect(ofProcessor(memory)).toEqual([]);
  });

  it('leaves out roles that are told to be no services', async () => {
    await as('processor', 'select id from ordering.orders');
    const memory = new NotedMemory();
    const roles = new Map([[names.role('processor'), { ignore: true }]]);
    await memory.run(collector(components(), { roles }));
    expect(ofProcessor(memory)).toEqual([]);
    expect(memory.notes).toEqual([]);
  });

  it('looks unqualified names up on the search path of the role', async () => {
    await admin(
      `alter role ${names.role('processor')} in database ${
        names.database
      } set search_path = "$user", ordering, public`,
    );
    await as('processor', 'select id from orders');
    const memory = new NotedMemory();
    await memory.run(collector());
    expect(ofProcessor(memory)).toEqual([
      'order-processor read ordering.orders x1',
    ]);
  });

  it('says which tables are not on the search path, and takes it from the settings', async () => {
    await as(
      'processor',
      'set search_path = ordering',
      'select id from orders',
    );
    const memory = new NotedMemory();
    await memory.run(collector());
    expect(memory.notes).toEqual([
      `role ${names.role(
        'processor',
      )} names what is not on its search path: public.orders; if these are no temporary tables, set roles[].searchPath`,
    ]);
    const roles = new Map([
      [names.role('processor'), { searchPath: ['ordering'] }],
    ]);
    await memory.run(collector(components(), { roles }));
    expect(ofProcessor(memory)).toEqual([
      'order-processor read ordering.orders x1',
    ]);
  });

  describe('of a role that several services share', () => {
    const known = () => [
      component('ordering-api', names.role('ordering')),
      component('orders', names.role('processor')),
      component('billing', names.role('processor')),
    ];

    const shared = (memory: EvidenceMemory) =>
      observed(memory).filter(line => !line.startsWith('ordering-api'));

    it('is told apart by the application name of the connections', async () => {
      const client = await connect(server, {
        database: names.database,
        role: names.role('processor'),
        applicationName: 'billing',
      });
      await client.query('select id from ordering.orders');
      const memory = new NotedMemory();
      await memory.run(collector(known()));
      await client.end();
      expect(shared(memory)).toEqual(['billing read ordering.orders']);
      await as('processor', 'select id from ordering.orders');
      await memory.run(collector(known()));
      expect(shared(memory)).toEqual(['billing read ordering.orders']);
      expect(memory.notes).toEqual([]);
    });

    it('is told apart by the comment of the statement', async () => {
      await as(
        'processor',
        `select id from ordering.orders /*traceparent='00-aa-bb-01',service='orders'*/`,
      );
      const memory = new NotedMemory();
      await memory.run(collector(known()));
      expect(shared(memory)).toEqual(['orders read ordering.orders']);
    });

    it('is held against nobody when it cannot be told apart', async () => {
      await as('processor', 'select id from ordering.orders');
      const memory = new NotedMemory();
      await memory.run(collector(known()));
      expect(shared(memory)).toEqual([]);
      expect(memory.notes).toEqual([
        `role ${names.role(
          'processor',
        )} is shared, and 1 statement could not be told apart: give each service an application_name or an SQL comment that names it, or better a role of its own`,
      ]);
    });
  });
});
