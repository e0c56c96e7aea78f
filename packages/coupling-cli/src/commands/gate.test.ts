import { toBeValidSarifLog } from '@microsoft/jest-sarif';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gateOfBilling, OWNERSHIP } from '../testing/gateOfBilling';
import { createRepository } from '../testing/repository';
import { runCoupling } from '../testing/runCoupling';

// With the schema that OASIS publishes.
expect.extend({ toBeValidSarifLog });

const { folder, ownership, gate } = gateOfBilling();

const emptyFolder = join(folder.path, 'empty');
mkdirSync(emptyFolder);

describe('coupling gate', () => {
  it('is green when a service touches its own data and what it makes itself', async () => {
    const { code, stdout, stderr } = await gate(`
      create table billing.reminder (id int);
      insert into billing.reminder select id from billing.invoice;
    `);
    expect(stderr).toBe('');
    expect(stdout).toBe(
      'read as Flyway: 1 versioned\nbilling: 2 statements read, no rule is broken.\n',
    );
    expect(code).toBe(0);
  });

  it.each([
    [
      'foreign-migration',
      'alter table ordering.orders add column x int;',
      'billing changes the structure of ordering.orders, which belongs to orders (shop).',
    ],
    [
      'foreign-read',
      'select * from ordering.orders;',
      'billing reads ordering.orders, which belongs to orders (shop).',
    ],
    [
      'cross-boundary-foreign-key',
      'alter table billing.invoice add foreign key (o) references ordering.orders (id);',
      'billing adds a foreign key from billing.invoice to ordering.orders, across the boundary of orders (shop).',
    ],
    [
      'shared-schema',
      'alter table shared.settings add column x int;',
      'billing changes the structure of shared.settings in a schema in which orders keeps data, too.',
    ],
    [
      'foreign-write',
      `update ordering.orders set state = 'secret-4711';`,
      'billing writes ordering.orders, which belongs to orders (shop). An exemption by kim ran out after 2026-09-30: refunds',
    ],
  ])(
    'names the owner, the place and the remedy of a %s',
    async (rule, sql, message) => {
      const { code, stdout } = await gate(`\n${sql}\n`);
      const [place, remedy] = stdout.split('\n');
      expect(place).toBe(`db/V1__one.sql:2: ${message} [${rule}]`);
      expect(remedy).toMatch(/^ {2}[A-Z].*\.$/);
      expect(stdout).not.toContain('4711');
      expect(code).toBe(1);
    },
  );

  it.each([
    [
      'drop schema ordering cascade;',
      1,
      'ordering.* in a schema in which orders',
    ],
    ['alter schema ordering rename to x;', 1, 'ordering.* in a schema'],
    [
      'grant select on all tables in schema ordering to web;',
      1,
      'ordering.* in a schema',
    ],
    ['drop schema nobodys;', 2, 'Nothing is known of nobodys.*'],
    ['drop schema billing;', 0, 'no rule is broken'],
    ['drop schema billing cascade;', 2, 'whatever hangs on schema billing'],
  ])(
    'judges what happens to a whole schema: %s',
    async (sql, code, message) => {
      const outcome = await gate(sql);
      expect(outcome.stdout).toContain(message);
      expect(outcome.code).toBe(code);
    },
  );

  it('follows a body in SQL that the parser reads', async () => {
    const { code, stdout } = await gate(
      'create function f() returns bigint language sql return (select count(*) from ordering.orders);',
    );
    expect(stdout).toContain('[foreign-read]');
    expect(stdout).not.toContain('cannot tell');
    expect(code).toBe(1);
  });

  it('finds the join besides the read', async () => {
    const { code, stdout } = await gate(
      'select 1 from billing.invoice i join ordering.orders o on o.id = i.order_id;',
    );
    expect(stdout).toContain('[foreign-read]');
    expect(stdout).toContain(
      'billing joins billing.invoice with ordering.orders, across the boundary of orders (shop). [cross-boundary-join]',
    );
    expect(stdout).toContain('1 statement read, 2 rules broken.');
    expect(code).toBe(1);
  });

  it('lets what is exempt pass, and says who allowed it', async () => {
    const { code, stdout } = await gate('select * from stock.level;');
    expect(stdout).toBe(
      'db/V1__one.sql:1: allowed: billing reads stock.level, which belongs to stock. An exemption by kim holds until 2026-12-31: until the stock API has levels [foreign-read]\n' +
        'read as Flyway: 1 versioned\n' +
        'billing: 1 statement read, 1 allowed by exemptions.\n',
    );
    expect(code).toBe(0);
  });

  it.each([
    ['a statement that cannot be read', 'selct 1;', 'unreadable-statement'],
    [
      'a DO block',
      'do $$ begin update ordering.orders set a = 1; end $$;',
      'unread-body',
    ],
    [
      'a function in another language',
      'create function f() returns int language plpgsql as $$ begin return 1; end $$;',
      'unread-body',
    ],
    ['a call', 'call p();', 'unread-body'],
    ['a table that nobody knows', 'select * from other.t;', 'unknown-dataset'],
    ['a table without owner', 'delete from logs;', 'no-system-of-record'],
    ['a hidden owner', 'delete from vault;', 'hidden-system-of-record'],
    [
      'a contested table',
      'update codes set a = 1;',
      'contested-system-of-record',
    ],
    [
      'a key to a table that nobody knows',
      'alter table billing.invoice add foreign key (o) references other.t (id);',
      'unknown-dataset',
    ],
  ])('is never green by default for %s', async (_, sql, cause) => {
    const { code, stdout } = await gate(sql);
    expect(stdout).toContain(`db/V1__one.sql:1: cannot tell: `);
    expect(stdout).toContain(`[${cause}]`);
    expect(code).toBe(2);
    expect((await gate(sql, '--allow-unknown')).code).toBe(0);
  });

  it('judges only what a branch changed, and knows what was there before', async () => {
    const { path, git, commit } = createRepository(folder.path, 'billing');
    mkdirSync(join(path, 'db'));
    const write = (name: string, sql: string) =>
      folder.write(`billing/db/${name}`, sql);
    write(
      'V1__old.sql',
      'create table notes (id int); select * from ordering.orders;',
    );
    git(['add', '.']);
    commit('2026-01-05T10:00:00Z');
    git(['checkout', '--quiet', '-b', 'change']);
    write('V2__mine.sql', 'insert into notes values (1);');
    git(['add', '.']);
    commit('2026-01-06T10:00:00Z');
    const judge = () =>
      runCoupling(
        [
          ...['gate', '--service', 'billing', '--migrations', 'db'],
          ...['--against', ownership, '--since', 'master'],
        ],
        [],
        { workingDirectory: path },
      );
    git(['branch', '--force', 'master', 'change~1']);

    expect(await judge()).toEqual({
      code: 0,
      stdout:
        'read as Flyway: 1 versioned\nbilling: 1 statement read, no rule is broken.\n',
      stderr: '',
    });

    write('V3__not-committed.sql', 'select * from ordering.orders;');
    const { code, stdout } = await judge();
    expect(stdout).toContain('db/V3__not-committed.sql:1: billing reads');
    expect(stdout).not.toContain('V1__old');
    expect(code).toBe(1);
  });

  it('writes SARIF that points at file and line, and text beside it', async () => {
    const { workingDirectory, stdout } = await gate(
      `\n\nselect * from ordering.orders;\nselect * from stock.level;\nselct;`,
      '--format',
      'sarif',
      '--output',
      'gate.sarif',
    );
    expect(stdout).toContain('1 rule broken');
    const sarif = JSON.parse(
      readFileSync(join(workingDirectory, 'gate.sarif'), 'utf8'),
    );
    expect(sarif).toBeValidSarifLog();
    const [{ results, tool }] = sarif.runs;
    expect(
      results.map(({ ruleId, level, suppressions, locations: [at] }: any) => [
        ruleId,
        level,
        suppressions?.[0].kind,
        at.physicalLocation.artifactLocation.uri,
        at.physicalLocation.region.startLine,
      ]),
    ).toEqual([
      ['foreign-read', 'error', undefined, 'db/V1__one.sql', 3],
      ['unreadable-statement', 'warning', undefined, 'db/V1__one.sql', 5],
      ['foreign-read', 'error', 'external', 'db/V1__one.sql', 4],
    ]);
    expect(tool.driver.rules.map(({ id }: any) => id)).toEqual([
      'foreign-read',
      'unreadable-statement',
    ]);
  });

  it('writes JUnit in which a broken rule fails and not knowing is an error', async () => {
    const { stdout } = await gate(
      `select * from ordering.orders; selct; select * from stock.level;`,
      '--format',
      'junit',
    );
    expect(stdout).toContain('tests="3" failures="1" errors="1" skipped="1"');
    expect(stdout).toContain('file="db/V1__one.sql"');
  });

  it.each([
    ['no service', ['--migrations', 'x', '--against', ownership], '--service'],
    [
      'no such folder',
      ['--service', 'billing', '--migrations', 'none', '--against', ownership],
      'none: no such file',
    ],
    [
      'a folder without SQL',
      [
        '--service',
        'billing',
        '--migrations',
        emptyFolder,
        '--against',
        ownership,
      ],
      'no .sql files',
    ],
    [
      'a file that is no ownership file',
      ['--service', 'billing', '--migrations', 'x', '--against', __filename],
      'not an ownership file',
    ],
    [
      'a service without data',
      ['--service', 'web', '--migrations', 'x', '--against', ownership],
      'component:default/web is not known to own data anywhere: name its database with --store',
    ],
    [
      'a store of which nothing is known',
      [
        ...['--service', 'web', '--migrations', 'x', '--against', ownership],
        ...['--store', 'other-db'],
      ],
      'nothing is known of resource:default/other-db; is --store right?',
    ],
  ])('says what is wrong with %s', async (_, args, message) => {
    const { code, stderr } = await runCoupling(['gate', ...args]);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  describe('against a backend', () => {
    let server: Server;
    let url: string;
    let status = 200;
    let authorization: string | undefined;

    beforeAll(async () => {
      server = createServer((request, response) => {
        authorization = request.headers.authorization;
        const found = request.url === '/api/coupling/ownership/file';
        response.writeHead(found ? status : 404);
        response.end(JSON.stringify(OWNERSHIP));
      });
      await new Promise<void>(done => {
        server.listen(0, '127.0.0.1', done);
      });
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });

    afterAll(
      () =>
        new Promise(done => {
          server.close(done);
        }),
    );

    const judge = () => {
      const file = folder.write('one.sql', 'select * from ordering.orders;');
      return runCoupling(
        [
          ...['gate', '--service', 'billing', '--migrations', file],
          ...['--against', `${url}/`],
        ],
        [],
        { env: { COUPLING_TOKEN: 'secret-4711' } },
      );
    };

    it('asks it with the token', async () => {
      const { code, stdout } = await judge();
      expect(authorization).toBe('Bearer secret-4711');
      expect(stdout).toContain('[foreign-read]');
      expect(code).toBe(1);
    });

    it.each([
      [401, 'the token in COUPLING_TOKEN is not valid'],
      [403, 'lacks the permission coupling.read'],
      [503, '503 Service Unavailable'],
    ])('is not green when it answers %d', async (answer, message) => {
      status = answer;
      const { code, stderr } = await judge();
      status = 200;
      expect(stderr).toContain(message);
      expect(stderr).not.toContain('4711');
      expect(code).toBe(2);
    });
  });
});
