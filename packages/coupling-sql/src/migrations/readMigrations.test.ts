import { readMigrations } from './readMigrations';

const read = async (files: Record<string, string>, schemaDdl?: string) => {
  const { statements } = await readMigrations({
    dialect: 'postgres',
    files: Object.entries(files).map(([path, text]) => ({ path, text })),
    schemaDdl,
  });
  return statements.map(({ path, line, access }) => ({
    at: `${path}:${line}`,
    ...access,
  }));
};

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
    expect(statements[1]).toMatchObject({
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
    expect(statement).toMatchObject({ reads: ['sales.orders'] });
  });

  it('leaves out what takes a migration back', async () => {
    const statements = await read({
      'V1__do.sql': '',
      'U1__undo.sql': 'drop table a;',
      '1_a.up.sql': '',
      '1_a.down.sql': 'drop table a;',
      '2020_diesel/up.sql': '',
      '2020_diesel/down.sql': 'drop table a;',
      '2_goose.sql':
        '-- +goose Up\ncreate table b (id int);\n-- +goose Down\ndrop table b;',
      '3_dbmate.sql':
        '-- migrate:up\ncreate table c (id int);\n\n-- migrate:down\ndrop table c;\n',
      'Upgrade_users.sql': 'create table d (id int);',
    });
    expect(statements).toMatchObject([
      { at: '2_goose.sql:2', ddl: ['public.b'] },
      { at: '3_dbmate.sql:2', ddl: ['public.c'] },
      { at: 'Upgrade_users.sql:1', ddl: ['public.d'] },
    ]);
  });

  it.each([
    ['Flyway', { 'V1__a.sql': 'up', 'U1__a.sql': 'down', 'R__v.sql': 'up' }],
    ['golang-migrate', { '1_a.up.sql': 'up', '1_a.down.sql': 'down' }],
    ['db-migrate', { '1-a-up.sql': 'up', '1-a-down.sql': 'down' }],
    ['Postgrator', { '1.do.a.sql': 'up', '1.undo.sql': 'down' }],
    ['Diesel', { '1_a/up.sql': 'up', '1_a/down.sql': 'down' }],
    ['Sqitch', { 'deploy/a.sql': 'up', 'revert/a.sql': 'down' }],
    ['goose', { '1.sql': '-- +goose Up\nup\n-- +goose Down\ndown' }],
    ['sql-migrate', { '1.sql': '-- +migrate Up\nup\n-- +migrate Down\ndown' }],
    ['dbmate', { '1.sql': '-- migrate:up\nup\n-- migrate:down\ndown' }],
    [
      'node-pg-migrate',
      { '1.sql': '-- Up Migration\nup\n-- Down Migration\ndown' },
    ],
    ['Play', { '1.sql': '# --- !Ups\nup\n# --- !Downs\ndown' }],
    ['tern', { '1.sql': 'up\n---- create above / drop below ----\ndown' }],
    [
      'Liquibase',
      {
        '1.sql':
          '--liquibase formatted sql\n--changeset kim:1\nup\n--rollback drop table wrong;',
      },
    ],
  ])('takes only what goes forward with %s', async (_, files) => {
    const sql = Object.entries(files).map(([path, text]) => [
      path,
      text
        .replace(/^up$/gm, 'create table made (id int);')
        .replace(/^down$/gm, 'drop table wrong;'),
    ]);
    const made = new Set(
      (await read(Object.fromEntries(sql))).map(statement =>
        'ddl' in statement ? statement.ddl.join() : 'unreadable',
      ),
    );
    expect([...made]).toEqual(['public.made']);
  });

  it.each([
    ['of Flyway, or of Refinery', 'U1__undo.sql'],
    ['of golang-migrate', '1_a.down.sql'],
    ['of Diesel', '2020_diesel/down.sql'],
    ['of Sqitch', 'verify/a.sql'],
    ['of yoyo', 'a.rollback.sql'],
    ['of RoundhousE', 'down/1.sql'],
  ])('reads a file that only has a name like one %s', async (_, path) => {
    const found = await readMigrations({
      dialect: 'postgres',
      files: [{ path, text: 'drop table a;' }],
    });
    expect(found.statements).toHaveLength(1);
    expect(found.files).toEqual([{ path, as: 'forward', leftOut: [] }]);
  });

  it('reads what either tool would run, and tells of what it depends', async () => {
    const text =
      '-- +goose Up\ncreate table a (id int);\n-- +goose Down\ncreate table b (id int);';
    const files = [{ path: '1_a.up.sql', text }];
    const asked = await readMigrations({ dialect: 'postgres', files });
    expect(asked.statements).toMatchObject([
      { line: 2 },
      { line: 4, doubt: [{ id: 'goose' }, { id: 'golang-migrate' }] },
    ]);
    expect(asked.statements[0].doubt).toBeUndefined();
    expect(asked.creates).toEqual(['public.a']);
    const forced = await readMigrations({
      ...{ dialect: 'postgres', files, tool: 'golang-migrate' },
    });
    expect(forced.statements.map(({ doubt }) => doubt)).toEqual([
      undefined,
      undefined,
    ]);
    expect(forced.creates).toEqual(['public.a', 'public.b']);
  });

  it.each([
    ['1_a_rollback.sql', '1_a.sql'],
    ['1_a.undo.sql', '1_a.sql'],
    ['1_a-revert.sql', '1_a-up.sql'],
    ['rollback_1_a.sql', '1_a.sql'],
    ['rollback/1_a.sql', '1_a.sql'],
    ['undo/1_a.sql', 'deploy/1_a.sql'],
  ])('tells that %s may take back %s', async (back, forward) => {
    const text = 'select 1;';
    const both = [back, forward].map(path => ({ path, text }));
    const doubtOf = async (files: typeof both, tool?: string) => {
      const options = { dialect: 'postgres' as const, files, tool };
      const { statements } = await readMigrations(options);
      return statements.map(({ path, doubt }) => [path, doubt?.[0].id]);
    };
    expect(await doubtOf(both)).toEqual(
      expect.arrayContaining([
        [back, 'rollback-files'],
        [forward, undefined],
      ]),
    );
    expect(await doubtOf(both, 'rollback-files')).toEqual([
      [forward, undefined],
    ]);
    expect(await doubtOf(both.slice(0, 1))).toEqual([[back, undefined]]);
  });

  it('knows Flyway by an undo file of a version, and else not Flyway from Refinery', async () => {
    const doubtsOf = async (...names: string[]) => {
      const files = names.map(path => ({ path, text: 'select 1;' }));
      const { statements } = await readMigrations({
        ...{ dialect: 'postgres', files },
      });
      return statements.map(({ path, doubt }) => [
        path,
        doubt?.map(({ id }) => id),
      ]);
    };
    expect(await doubtsOf('V1__a.sql', 'U1__a.sql', 'U2__b.sql')).toEqual([
      ['V1__a.sql', undefined],
    ]);
    expect(await doubtsOf('V1__a.sql', 'U2__b.sql')).toEqual([
      ['V1__a.sql', undefined],
      ['U2__b.sql', ['flyway', 'refinery']],
    ]);
    expect(await doubtsOf('U2__b.sql')).toEqual([['U2__b.sql', undefined]]);
  });

  it('takes the word of a person for which tool it is', async () => {
    const files = [{ path: 'a.down.sql', text: 'drop table a;' }];
    const readAs = async (tool: string) =>
      (await readMigrations({ dialect: 'postgres', files, tool })).statements;
    await expect(readAs('up-down-files')).resolves.toEqual([]);
    await expect(readAs('none')).resolves.toHaveLength(1);
  });

  it('fills in values, and says which it does not know', async () => {
    const files = [
      {
        path: 'V1__a.sql',
        text: `create table \${schema}.a (id int);\ninsert into \${schema}.a values ('\${x}');\ngrant select on b to \${who};`,
      },
    ];
    const { statements, notRead } = await readMigrations({
      ...{ dialect: 'postgres', files, placeholders: { schema: 'sales' } },
    });
    expect(statements).toMatchObject([
      { access: { ddl: ['sales.a'] } },
      { access: { writes: ['sales.a'] } },
    ]);
    expect(notRead).toEqual([
      { path: 'V1__a.sql', line: 3, cause: 'placeholder', name: 'who' },
    ]);
  });

  it('runs repeatable files of Flyway after all versions', async () => {
    const statements = await read({
      'R__views.sql': 'select 2;',
      'V2__b.sql': 'select 1;',
    });
    expect(statements.map(({ at }) => at)).toEqual([
      'V2__b.sql:1',
      'R__views.sql:1',
    ]);
  });

  it('keeps the place of a statement that cannot be read', async () => {
    expect(await read({ '1.sql': 'select 1;\nselct 2;' })).toMatchObject([
      { at: '1.sql:1', ok: true },
      { at: '1.sql:2', ok: false, reason: 'syntax' },
    ]);
  });

  it('tells which tables and views the files create, and not which they change', async () => {
    const { creates } = await readMigrations({
      dialect: 'postgres',
      files: [
        {
          path: '1.sql',
          text: 'create table "My Notes" (id int); create view sales.open as select 1; alter table b add c int;',
        },
      ],
      schemaDdl: 'create table before (id int);',
    });
    expect(creates).toEqual(['public.My Notes', 'sales.open']);
  });
});
