import { NotedMemory } from '@seams/backstage-plugin-coupling-node/testing';
import { collectorOf, instanceOf } from './__testUtils__/collectorOf';
import { freshDatabase } from './__testUtils__/shopDatabases';
import { run, startPostgres } from './__testUtils__/startPostgres';

describe('a PostgreSQL without the library', () => {
  it('is told to be restarted with it', async () => {
    const server = await startPostgres({ shared_preload_libraries: '' });
    try {
      const names = await freshDatabase(server, []);
      const { failure } = await new NotedMemory().run(
        collectorOf(instanceOf(server, names), []),
      );
      expect(failure?.message).toContain(
        'pg_stat_statements is not loaded (55000): add it to shared_preload_libraries and restart the server',
      );
    } finally {
      await server.stop();
    }
  });
});

describe('a PostgreSQL whose statistics are too small', () => {
  it('is said to have dropped statements', async () => {
    const server = await startPostgres({ 'pg_stat_statements.max': '100' });
    try {
      const names = await freshDatabase(server, []);
      const memory = new NotedMemory();
      await memory.run(collectorOf(instanceOf(server, names), []));
      await run(
        server,
        {},
        ...Array.from(
          { length: 200 },
          (_, at) => `select 1${' + 1'.repeat(at)}`,
        ),
      );
      await memory.run(collectorOf(instanceOf(server, names), []));
      expect(memory.notes).toEqual([
        expect.stringMatching(
          /^pg_stat_statements.max is too low: the rarest statements were dropped \d+ times since /,
        ),
      ]);
    } finally {
      await server.stop();
    }
  });
});
