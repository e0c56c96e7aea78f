import { loadModule, parseSync } from 'libpg-query';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fixtures } from '../__testUtils__/fixtures';
import { createSqlReader } from '../createSqlReader';
import type { SqlReader } from '../sqlReader';
import { EFFECTS } from './effects';
import { KINDS_OF_NODES, NODE_FIELDS } from './generated/nodeFields';
import { unvisited } from './unvisited';

/** What the parser's package itself declares. */
const DECLARED = readFileSync(
  createRequire(require.resolve('libpg-query'))
    .resolve('@pgsql/types')
    .replace(/index\.js$/, 'types.d.ts'),
  'utf8',
);

describe('the effects of PostgreSQL’s grammar', () => {
  const [, union] = /export type Node = ([\s\S]*?);\n(?=export )/.exec(
    DECLARED,
  )!;
  const kinds = [...union.matchAll(/^\s*(\w+): \w+;$/gm)].map(
    ([, kind]) => kind,
  );

  it('have an entry for each kind of node that the parser has', () => {
    expect(kinds.length).toBeGreaterThan(250);
    expect(kinds.filter(kind => !(kind in EFFECTS))).toEqual([]);
    expect(kinds).toHaveLength(KINDS_OF_NODES);
  });

  it('say of each that does nothing, or is not known, why', () => {
    const reasons = Object.values(EFFECTS).flatMap(effect =>
      effect === 'followed' ? [] : Object.values(effect),
    );
    expect(reasons.filter(reason => reason.length < 10)).toEqual([]);
  });

  it('know the fields that do not name the kind of their node', () => {
    const [, body] = /interface InsertStmt \{\n([\s\S]*?)^\}/m.exec(DECLARED)!;
    const bare = [...body.matchAll(/(\w+)\?: (\w+);/g)].flatMap(
      ([, field, type]) => (kinds.includes(type) ? [[field, type]] : []),
    );
    expect(Object.entries(NODE_FIELDS.InsertStmt)).toEqual(bare);
  });
});

describe('a walk over a statement', () => {
  let reader: SqlReader;

  beforeAll(async () => {
    await loadModule();
    reader = await createSqlReader({ dialect: 'postgres' });
  });

  it('misses no part of any fixture', () => {
    const all = ['queries', 'ctes', 'writes', 'definitions'].flatMap(file =>
      fixtures(`postgres/${file}.sql`),
    );
    const missed = all.flatMap(({ name, sql }) => {
      const access = reader.read(sql);
      const parts = access.ok ? access.notFollowed ?? [] : [];
      return parts.some(({ cause }) => cause === 'part') ? [name] : [];
    });
    expect(missed).toEqual([]);
  });

  it('is told what it has missed, and what nobody knows', () => {
    const [{ stmt }] = parseSync('select f(1) from a').stmts!;
    const missed = (visited: object[]) =>
      unvisited({ visited: new Set(visited), skipped: new Set() }, stmt!);
    expect(missed([])).toEqual(['FuncCall', 'RangeVar', 'SelectStmt']);
    const select = (stmt as { SelectStmt: object }).SelectStmt;
    expect(missed([select])).toEqual(['FuncCall', 'RangeVar']);
    expect(
      unvisited({ visited: new Set(), skipped: new Set() }, {
        NewStmt: {},
      } as never),
    ).toEqual(['NewStmt']);
  });

  it.each([
    ['select ordering.cancel(1)', 'ordering.cancel'],
    ['select 1 where f(2) is null', 'f'],
    ['select * from f(1) x', 'f'],
    ['create table t (a int default g(1))', 'g'],
    ['create table t (a int, check (g(a)))', 'g'],
    ['create table t (a int generated always as (g(1)) stored)', 'g'],
    ['alter table t alter a type int using g(a)', 'g'],
    ['create index on t (g(a))', 'g'],
    ['create index on t (a) where g(a)', 'g'],
    ['create policy p on t using (g(a))', 'g'],
    [
      'create trigger x after insert on t for each row when (g(new.a)) execute function suppress_redundant_updates_trigger()',
      'g',
    ],
    [
      'create trigger x after insert on t for each row execute function h()',
      'h',
    ],
    ['create event trigger x on ddl_command_end execute function h()', 'h'],
    ['create domain d as int check (g(value))', 'g'],
    ['create statistics s on (g(a)), b from t', 'g'],
    ['create publication p for table t where (g(a))', 'g'],
    ['create view v as select g(1)', 'g'],
    [
      'insert into t values (g(1)) on conflict (lower(a)) do update set a = h(2)',
      'g',
    ],
    ['insert into t values (1) on conflict (h(a)) do nothing', 'h'],
    ['update t set a[g(1)] = 2', 'g'],
    ['select a from t limit g(1)', 'g'],
    ['select a from t order by a offset g(1)', 'g'],
    ['(select 1 union select 2) union (select 3 offset g(1))', 'g'],
    ['select sum(a) filter (where g(a)) over (partition by h(a)) from t', 'g'],
    ['select operator(ordering.@@) 1', 'ordering.@@'],
    ['select json_array(select g(1))', 'g'],
    ['select xmlelement(name a, g(1))', 'g'],
    ['merge into t using u on g(t.a) when matched then delete', 'g'],
    ['copy (select g(1)) to stdout', 'g'],
    ['prepare x as select g(1)', 'g'],
    ['explain analyze select g(1)', 'g'],
    [
      'select query_to_xml($$delete from a$$, true, true, $$$$)',
      'query_to_xml',
    ],
    ['select pg_read_file($$x$$)', 'pg_read_file'],
    ['select dblink_exec($$x$$, $$delete from a$$)', 'dblink_exec'],
    ['select nextval(x) from t', 'nextval'],
    ['call p(1)', 'p'],
  ])('hears of what is called: %s', (sql, name) => {
    expect(reader.read(sql)).toMatchObject({
      unread: 'code',
      notFollowed: expect.arrayContaining([{ cause: 'call', name }]),
    });
  });

  it.each([
    "select lower(a), count(*), now(), coalesce(b, 1), a between 1 and 2 from t where a like 'x' and b = any (array[1])",
    "insert into t select gen_random_uuid(), uuid_generate_v4(), jsonb_build_object('a', 1) ->> 'a'",
    'create table t (id bigserial primary key, at timestamptz default now() not null)',
    "select set_config('search_path', '', false)",
    'explain select f(1)',
    "create index on t using gin (to_tsvector('english', a))",
  ])('is not troubled by what PostgreSQL has itself: %s', sql => {
    expect(reader.read(sql)).not.toHaveProperty('unread');
  });
});
