import {
  NotedMemory,
  observedAccess,
} from '@seams/backstage-plugin-coupling-node/testing';
import {
  collectorOf,
  component,
  instanceOf,
} from './__testUtils__/collectorOf';
import { freshDatabase, type Names } from './__testUtils__/shopDatabases';
import {
  connect,
  run,
  startPostgres,
  type TestPostgres,
} from './__testUtils__/startPostgres';

describe('a PostgreSQL that crashes and comes back', () => {
  let server: TestPostgres;
  let names: Names;

  beforeAll(async () => {
    // Of its own, as it crashes.
    server = await startPostgres({ restart_after_crash: 'on' });
    names = await freshDatabase(server, ['orders', 'shared']);
    await run(
      server,
      { database: names.database },
      'create table t (id int)',
      'grant select, insert on t to public',
    );
  });

  afterAll(() => server.stop());

  const write = () =>
    run(
      server,
      { database: names.database, role: names.role('orders') },
      'insert into t values (1)',
    );
  /** Waits for `meanwhile` in the middle of the run. */
  const collect = (memory: NotedMemory, meanwhile = async () => {}) =>
    memory.run(
      collectorOf(
        instanceOf(server, names, {
          roles: new Map([[names.role('shared'), { shared: true }]]),
        }),
        [component('orders', names.role('orders'))],
        { wait: meanwhile },
      ),
    );

  it('is read on where it broke off, and every call that it still knows is counted', async () => {
    const memory = new NotedMemory();
    await write();
    await write();
    await collect(memory);
    expect(observedAccess(memory)).toEqual(['orders write public.t x2']);

    const { failure, removed } = await collect(memory, () => crash(server));
    expect(failure?.message).toMatch(
      /^PostgreSQL shop, database shop_\w+: \S+ (closed the connection( \(E[A-Z]+\))?|does not serve at present \(57P\d+\))$/,
    );
    expect(removed).toBe(0);
    expect(observedAccess(memory)).toEqual(['orders write public.t x2']);

    // A crash empties the statistics.
    await write();
    await expect(collect(memory)).resolves.not.toHaveProperty('failure');
    expect(observedAccess(memory)).toEqual(['orders write public.t x3']);
    expect(memory.notes).toEqual([
      expect.stringMatching(/^pg_stat_statements was reset at \S+Z: /),
    ]);
  });
});

/** Kills a process of the server, which then ends all others and recovers. */
async function crash(server: TestPostgres) {
  const client = await connect(server);
  client.on('error', () => {});
  const { rows } = await client.query('select pg_backend_pid() as pid');
  const gone = new Promise(done => client.once('end', done));
  process.kill(rows[0].pid, 'SIGKILL');
  await gone;
  await untilServing(server);
}

/** Refusals while it recovers differ; one that stays ends at Jest's limit. */
async function untilServing(server: TestPostgres): Promise<void> {
  for (;;) {
    const client = await connect(server).catch(() => undefined);
    if (client) {
      await client.end();
      return;
    }
  }
}
