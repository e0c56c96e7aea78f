import { readMigrations } from './readMigrations';

const read = async (files: Record<string, string>, schemaDdl?: string) =>
  (
    await readMigrations({
      dialect: 'postgres',
      files: Object.entries(files).map(([path, text]) => ({ path, text })),
      schemaDdl,
    })
  ).map(({ path, line, access }) => ({
    at: `${path}:${line}`,
    ...(access.ok
      ? { reads: access.reads, writes: access.writes, ddl: access.ddl }
      : { unreadable: access.reason }),
  }));

describe('readMigrations', () => {
  it('reads files in the order in which they are run', async () => {
    const statements = await read({
      'V10__ten.sql': 'drop table a;',
      'V9__nine.sql': 'create table a (id int);',
    });
    expect(statements.map(({ at }) => at)).toEqual([
      'V9__nine.sql:1',
      'V10__ten.sql:1',
    ]);
  });

  it('knows the tables and views that other files make', async () => {
    const statements = await read({
      '1.sql': 'create view open_orders as select * from sales.orders;',
      '2.sql': '\n\ninsert into notes select id from open_orders;',
    });
    expect(statements[1]).toEqual({
      at: '2.sql:3',
      reads: ['sales.orders'],
      writes: ['public.notes'],
      ddl: [],
    });
  });

  it('knows what the database had before', async () => {
    const [statement] = await read(
      { '1.sql': 'delete from recent where id in (select id from recent);' },
      'create view recent as select * from sales.orders;',
    );
    expect(statement.reads).toEqual(['sales.orders']);
  });

  it('leaves out what takes a migration back', async () => {
    const statements = await read({
      'U1__undo.sql': 'drop table a;',
      '1_a.down.sql': 'drop table a;',
      '2020_diesel/down.sql': 'drop table a;',
      '2_goose.sql':
        '-- +goose Up\ncreate table b (id int);\n-- +goose Down\ndrop table b;',
      '3_dbmate.sql':
        '-- migrate:up\ncreate table c (id int);\n\n-- migrate:down\ndrop table c;\n',
      'Upgrade_users.sql': 'create table d (id int);',
    });
    expect(statements.map(({ at, ddl }) => [at, ddl])).toEqual([
      ['2_goose.sql:2', ['public.b']],
      ['3_dbmate.sql:2', ['public.c']],
      ['Upgrade_users.sql:1', ['public.d']],
    ]);
  });

  it('keeps the place of a statement that cannot be read', async () => {
    expect(await read({ '1.sql': 'select 1;\nselct 2;' })).toEqual([
      { at: '1.sql:1', reads: [], writes: [], ddl: [] },
      { at: '1.sql:2', unreadable: 'syntax' },
    ]);
  });
});
