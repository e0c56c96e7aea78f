import type { MariaDb } from '@seams/backstage-plugin-coupling-node/testing';
import { openDatabase } from './database';
import type { DatabaseAddress } from './databaseUrl';
import { readDeployments } from './readDeployments';
import { readPlaces } from './readPlaces';
import { ENGINES, Lake, startServer } from './__testUtils__/lake';

describe.each(ENGINES)("DevLake's database", (engine, describeEngine) => {
  describeEngine(`on ${engine}`, () => {
    let server: MariaDb;
    let lake: Lake;

    beforeAll(async () => {
      server = await startServer(engine);
    });
    afterAll(() => server?.stop());
    beforeEach(async () => {
      lake = await new Lake(engine, server.url).fill();
    });
    afterEach(() => lake.drop());

    async function whyItFails(
      change: Partial<DatabaseAddress> = {},
      timeoutMs?: number,
    ): Promise<string> {
      const address = { ...lake.address, ...change };
      const database = openDatabase(address, timeoutMs);
      try {
        await readPlaces(database);
        return 'it does not';
      } catch (error) {
        expect(error).toMatchObject({ name: 'IntegrationError' });
        return (error as Error).message;
      } finally {
        await database.close();
      }
    }

    it('can be read by a user who may do nothing else', async () => {
      await expect(whyItFails()).resolves.toBe('it does not');
    });

    it('says that the password is wrong, without it', async () => {
      const { host, port } = lake.address;
      await expect(whyItFails({ password: 'gu3ss' })).resolves.toBe(
        `DevLake: the database at ${host}:${port} refuses the user ${lake.user}: check user and password in coupling.devlake.databaseUrl`,
      );
    });

    it('says that there is no such database', async () => {
      await expect(whyItFails({ database: 'nope' })).resolves.toContain(
        `has no database nope, or the user ${lake.user} may not open it`,
      );
    });

    it('says which grant is missing', async () => {
      await lake.run(`revoke select on cicd_scopes from ${lake.grantee}`);
      await lake.add({ id: 'a', finished_date: '2026-07-01T10:00:00Z' });
      await expect(whyItFails()).resolves.toContain(
        `does not let the user ${lake.user} read all of DevLake's tables it needs: grant it SELECT on cicd_deployment_commits, cicd_scopes, repos, project_mapping`,
      );
    });

    it.each([
      ['a table', 'drop table repos'],
      [
        'a column',
        'alter table cicd_deployment_commits drop column finished_date',
      ],
    ])('says that %s is missing', async (_, statement) => {
      await lake.run(statement);
      await expect(whyItFails()).resolves.toContain(
        `has in ${lake.name} not all of the tables`,
      );
    });

    it('says that it does not answer in time', async () => {
      const sleep =
        engine === 'mysql'
          ? 'select r.* from slow r where sleep(30) = 0'
          : 'select r.* from slow r, (select pg_sleep(30)) s';
      await lake.add({ id: 'a', finished_date: '2026-07-01T10:00:00Z' });
      await lake.run(
        'alter table cicd_deployment_commits rename to slow',
        `create view cicd_deployment_commits as ${sleep}`,
        `grant select on cicd_deployment_commits to ${lake.grantee}`,
      );
      await expect(whyItFails({}, 3_000)).resolves.toContain(
        'did not answer within 3000 ms and was broken off',
      );
    });

    it('has the server stop what takes too long', async () => {
      const database = openDatabase(lake.address, 61_500);
      const read = (sql: string) =>
        database.ask(async trx => {
          const [row] = await trx.select({ value: trx.raw(sql) });
          return row.value;
        });
      const version = await read('version()');
      const limits: [RegExp, string, string | number][] = [
        [/postgres/i, "current_setting('statement_timeout')", '61500ms'],
        [/mariadb/i, '@@max_statement_time', 61.5],
        [/./, '@@max_execution_time', 61_500],
      ];
      const [, limit, expected] = limits.find(([name]) => name.test(version))!;
      await expect(read(limit)).resolves.toBe(expected);
      await database.close();
    });

    it('asks only a server that shows who it is', async () => {
      await expect(whyItFails({ tls: {} })).resolves.toContain(
        'see coupling.devlake.tls',
      );
    });

    it('says that nobody is there', async () => {
      await expect(whyItFails({ host: '127.0.0.1', port: 1 })).resolves.toBe(
        'DevLake: the database at 127.0.0.1:1 cannot be reached: nothing listens at this address (ECONNREFUSED): check host and port in coupling.devlake.databaseUrl, and that Backstage may connect to it',
      );
    });

    it('is not written to, even by a user who may', async () => {
      await lake.run(`grant insert on repos to ${lake.grantee}`);
      const database = openDatabase(lake.address);
      await expect(
        database.ask(trx => trx('repos').insert({ id: 'r' })),
      ).rejects.toThrow('DevLake');
      await database.close();
      await expect(lake.count('repos')).resolves.toBe(0);
    });

    it('gives every deployment once, to the microsecond, however small the page', async () => {
      const at = engine === 'mysql' ? '.123' : '.123456';
      const finished_date = `2026-07-01T10:00:00${at}Z`;
      await lake.add(
        { id: 'b', finished_date },
        { id: 'a', commit_sha: 'c2', finished_date },
        { id: 'a', commit_sha: 'c1', finished_date },
        { id: 'z', finished_date: '2026-07-01T10:00:00Z' },
      );
      const database = openDatabase(lake.address);
      const read: string[] = [];
      let after;
      do {
        const page: Awaited<ReturnType<typeof readDeployments>> =
          await readDeployments(
            database,
            { finishedSince: '2026-01-01T00:00:00.000Z' },
            { after, pageSize: 1 },
          );
        for (const row of page.items) read.push(`${row.id} ${row.finishedAt}`);
        after = page.next;
      } while (after);
      await database.close();
      const exact = `2026-07-01T10:00:00${at.padEnd(7, '0')}Z`;
      expect(read).toEqual([
        'z 2026-07-01T10:00:00.000000Z',
        `a ${exact}`,
        `a ${exact}`,
        `b ${exact}`,
      ]);
    });

    it('means UTC, whatever the zone of the session', async () => {
      const zones =
        engine === 'mysql'
          ? ["set global time_zone = '+13:00'"]
          : [
              `alter role ${lake.user} set timezone = 'Pacific/Auckland'`,
              "alter table cicd_deployment_commits alter finished_date type timestamp using finished_date at time zone 'UTC'",
            ];
      const finished_date = '2026-07-01T10:00:00Z';
      await lake.add({ id: 'a', finished_date });
      await lake.run(...zones);
      const database = openDatabase(lake.address);
      const since = (finishedSince: string) =>
        readDeployments(database, { finishedSince }, {});
      await expect(since('2026-07-01T10:00:00.000Z')).resolves.toMatchObject({
        items: [{ finishedAt: '2026-07-01T10:00:00.000000Z' }],
      });
      await expect(since('2026-07-01T10:00:00.001Z')).resolves.toMatchObject({
        items: [],
      });
      await database.close();
    });
  });
});
