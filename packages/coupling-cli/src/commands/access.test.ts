import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCoupling } from '../testing/runCoupling';

const SCHEMA = `
set search_path = sales;
create table orders (id int, customer_id int);
create table crm.customers (id int, email text);
create view open_orders as select * from orders;
`;

const MIGRATION = `-- secret-4711
create table notes (
  order_id int references orders
);

insert into notes select id from open_orders, crm.customers c
where customer_id = c.id and email = 'secret-4711';
`;

describe('coupling access', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coupling-access-'));
    await writeFile(join(folder, 'schema.sql'), SCHEMA);
    await writeFile(join(folder, 'migration.sql'), MIGRATION);
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('prints a line per statement, with views expanded and columns resolved', async () => {
    const { code, stdout, stderr } = await runCoupling([
      'access',
      '--schema',
      join(folder, 'schema.sql'),
      join(folder, 'migration.sql'),
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toContain('4711');
    const lines = stdout.trim().split('\n');
    expect(lines.map(line => JSON.parse(line))).toEqual([
      expect.objectContaining({
        line: 2,
        reads: [],
        writes: [],
        ddl: ['sales.notes'],
        foreignKeys: [
          {
            from: 'sales.notes',
            to: 'sales.orders',
            constraint: 'notes_order_id_fkey',
          },
        ],
      }),
      expect.objectContaining({
        line: 6,
        reads: ['crm.customers', 'sales.orders'],
        writes: ['sales.notes'],
        ddl: [],
        joins: [['crm.customers', 'sales.orders']],
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      }),
    ]);
  });

  it('reads standard input, and is not green when a statement is unreadable', async () => {
    const { code, stdout, stderr } = await runCoupling(
      ['access', '-'],
      ["select 1 from a;\nselct 'secret-4711';\n", 'delete from b;'],
    );
    expect(code).toBe(2);
    const lines = stdout.trim().split('\n');
    expect(lines.map(line => JSON.parse(line))).toEqual([
      expect.objectContaining({ line: 1, reads: ['public.a'] }),
      { line: 2, unreadable: 'syntax', at: { line: 2, column: 1 } },
      expect.objectContaining({ line: 3, writes: ['public.b'] }),
    ]);
    expect(stderr).toBe(
      'coupling: 1 of 3 statements could not be read in full\n',
    );
  });

  it.each([
    ['postgres', 'do $$ begin delete from orders; end $$;'],
    ['mysql', 'call archive_orders();'],
  ])(
    'does not take code of %s that it cannot follow for harmless',
    async (dialect, sql) => {
      const args = ['access', '--dialect', dialect, '-'];
      const { code, stdout } = await runCoupling(args, [sql]);
      expect(code).toBe(2);
      expect(JSON.parse(stdout)).toMatchObject({ writes: [], unread: 'code' });
    },
  );

  it('reads MySQL in the database that is meant', async () => {
    const { code, stdout } = await runCoupling(
      ['access', '--dialect', 'mysql', '--default-schema', 'shop', '-'],
      ["replace into `orders` values (1, 'secret-4711');"],
    );
    expect(JSON.parse(stdout)).toMatchObject({
      writes: ['shop.orders'],
      statement: 'replace into `orders` values (?)',
    });
    expect(code).toBe(0);
  });

  it('refuses a statement that is too long by its line, and reads the next', async () => {
    const long = `insert into a values ('${'x'.repeat(3_000_000)}');`;
    const { code, stdout } = await runCoupling(
      ['access', '-'],
      ['select 1 from a;\n', long, '\nselect 1 from b;'],
    );
    const lines = stdout.trim().split('\n');
    expect(lines.map(line => JSON.parse(line))).toEqual([
      expect.objectContaining({ line: 1, reads: ['public.a'] }),
      { line: 2, unreadable: 'too-long' },
      expect.objectContaining({ line: 3, reads: ['public.b'] }),
    ]);
    expect(code).toBe(2);
  });

  it('is not green when psql would run another file', async () => {
    const { code, stdout } = await runCoupling(
      ['access', '-'],
      ['\\set x 1\nselect 1 from a;\n\\ir other.sql\n'],
    );
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(JSON.parse(stdout.trim().split('\n')[1])).toMatchObject({
      ...{ line: 3, unread: 'code' },
    });
    expect(code).toBe(2);
  });

  it('says which file it cannot open', async () => {
    const { code, stderr } = await runCoupling(['access', 'none.sql']);
    expect(code).toBe(2);
    expect(stderr).toContain('none.sql: no such file');
  });
});
