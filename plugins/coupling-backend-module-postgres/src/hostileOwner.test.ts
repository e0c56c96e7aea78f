import {
  NotedMemory,
  observedAccess as observed,
} from '@seams/backstage-plugin-coupling-node/testing';
import {
  collectorOf,
  component,
  instanceOf,
} from './__testUtils__/collectorOf';
import type { PostgresInstance } from './config';
import { layTraps } from './__testUtils__/hostileOwner';
import {
  createOrdering,
  freshDatabase,
  type Names,
} from './__testUtils__/shopDatabases';
import { startPooler } from './__testUtils__/startPooler';
import {
  run,
  startPostgres,
  VERSIONS,
  type TestPostgres,
} from './__testUtils__/startPostgres';

describe.each(VERSIONS)('a hostile owner on PostgreSQL %i', version => {
  let server: TestPostgres;
  let names: Names;

  beforeAll(async () => {
    server = await startPostgres({}, version);
  });

  afterAll(async () => {
    await server.stop();
  });

  beforeEach(async () => {
    names = await freshDatabase(server, ['hostile', 'ordering', 'processor']);
    await createOrdering(server, names);
  });

  const admin = (...statements: string[]) =>
    run(server, { database: names.database }, ...statements);
  async function collected(
    instance: Partial<PostgresInstance> = {},
    wait?: () => Promise<void>,
  ) {
    const memory = new NotedMemory();
    const { failure } = await memory.run(
      collectorOf(
        instanceOf(server, names, instance),
        [
          component('ordering-api', names.role('ordering')),
          component('order-processor', names.role('processor')),
        ],
        { ...(wait && { wait }) },
      ),
    );
    return { memory, failure };
  }
  const use = (database: string) =>
    run(
      server,
      { database, role: names.role('processor') },
      'select id from ordering.orders',
    );

  // Made so that every setting that can be kept from the reader is another.
  const SETTINGS = [
    'search_path = evil, pg_catalog, public',
    'default_transaction_read_only = off',
    'default_transaction_isolation = serializable',
    'default_transaction_deferrable = on',
    "datestyle = 'SQL, DMY'",
    'standard_conforming_strings = off',
    'quote_all_identifiers = on',
    'transform_null_equals = on',
    'row_security = on',
    'statement_timeout = 0',
    'lock_timeout = 1',
  ];

  it.each<[string, (setting: string) => string]>([
    [
      'its database',
      setting => `alter database ${names.database} set ${setting}`,
    ],
    ['our role', setting => `alter role ${names.reader} set ${setting}`],
    [
      'our role in its database',
      setting =>
        `alter role ${names.reader} in database ${names.database} set ${setting}`,
    ],
  ])('cannot make us run anything by settings of %s', async (_, set) => {
    const traps = await layTraps(server, names);
    await use(names.database);
    await admin(...SETTINGS.map(set));
    const { memory, failure } = await collected();
    expect(await traps.end()).toEqual({ ran: [], written: 0 });
    expect(failure).toBeUndefined();
    expect(observed(memory)).toContain(
      'order-processor read ordering.orders x1',
    );
  });

  it('cannot put other views in the place of the statistics', async () => {
    await admin(
      'drop extension pg_stat_statements',
      `create schema stats authorization ${names.role('hostile')}`,
      'grant usage on schema stats to public',
      'create extension pg_stat_statements schema stats',
    );
    const traps = await layTraps(server, names);
    await use(names.database);
    const shared = {
      roles: new Map([[names.role('ordering'), { shared: true }]]),
    };
    let swapped = false;
    const swap = async () => {
      if (swapped) return;
      swapped = true;
      // Who owns a schema can drop what others have in it.
      await run(
        server,
        traps.as,
        'drop schema stats cascade',
        'create schema stats',
        ...['pg_stat_statements', 'pg_stat_statements_info'].map(
          name => `create view stats.${name} as
            select usesysid as userid, datid as dbid, true as toplevel,
              1::bigint as queryid, 'select 1' as query, 1::bigint as calls,
              now() as stats_since, now() as stats_reset, 1 as dealloc
            from pg_stat_activity where evil.ran('${name}')`,
        ),
        'grant usage on schema stats to public',
        'grant select on all tables in schema stats to public',
      );
    };
    const { failure } = await collected(shared, swap);
    expect(failure?.message).toContain('its views are not its own');
    expect((await collected(shared)).failure?.message).toContain(
      'CREATE EXTENSION pg_stat_statements',
    );
    expect(await traps.end()).toEqual({ ran: [], written: 0 });
  });

  it('says that an extension without all views is too old', async () => {
    await admin(
      'drop extension pg_stat_statements',
      "create extension pg_stat_statements version '1.8'",
    );
    const traps = await layTraps(server, names);
    await run(
      server,
      traps.as,
      `create view public.pg_stat_statements_info as
         select now() as stats_reset, 1 as dealloc where evil.ran('info')`,
      'grant select on public.pg_stat_statements_info to public',
    );
    expect((await collected()).failure?.message).toContain(
      'ALTER EXTENSION pg_stat_statements UPDATE',
    );
    expect(await traps.end()).toEqual({ ran: [], written: 0 });
  });

  it('shows nothing of the statements of other databases', async () => {
    const other = await freshDatabase(server, []);
    await createOrdering(server, { ...names, database: other.database });
    await use(names.database);
    await use(other.database);
    const { memory } = await collected();
    expect(observed(memory)).toContain(
      'order-processor read ordering.orders x1',
    );
  });
});

describe('a pooler that keeps the options of connections to itself', () => {
  it('is refused before anything is asked through it', async () => {
    const server = await startPostgres();
    const pooler = await startPooler(Number(server.url.port));
    try {
      const names = await freshDatabase(server, []);
      const instance = instanceOf(server, names);
      const connection = { ...instance.connection, port: pooler.port };
      const { failure } = await new NotedMemory().run(
        collectorOf({ ...instance, connection }, []),
      );
      expect(failure?.message).toContain('connect to the server itself');
    } finally {
      await pooler.stop();
      await server.stop();
    }
  });
});
