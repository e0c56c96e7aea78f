import { createSqlReader } from '../../createSqlReader';
import type { SqlReader } from '../../sqlReader';

let reader: SqlReader;

beforeAll(async () => {
  reader = await createSqlReader({ dialect: 'postgres' });
});

/** What each statement of a file that does something does, by its line. */
function told(text: string, piece = text.length) {
  const session = reader.session();
  const found: string[] = [];
  const take = (all: ReturnType<typeof session.push>) => {
    for (const { line, access } of all) {
      if (!access.ok) found.push(`${line} ${access.reason}`);
      else {
        const { reads, writes, ddl, notFollowed = [] } = access;
        const parts = [
          ...[...writes, ...ddl, ...reads],
          ...notFollowed.map(({ cause, name }) => name ?? cause),
        ];
        if (parts.length > 0) found.push(`${line} ${parts.join(' ')}`);
      }
    }
  };
  for (let at = 0; at < text.length; at += piece) {
    take(session.push(text.slice(at, at + piece)));
  }
  take(session.end());
  return found;
}

describe('the search path of a session', () => {
  it.each([
    ['set search_path to b; select * from a', ['1 b.a']],
    ["set search_path = 'b', c; create table a ()", ['1 b.a']],
    ["set schema 'b'; select * from a", ['1 b.a']],
    ['set search_path to "$user", b; select * from a', ['1 b.a']],
    [
      "select set_config('search_path', 'b,c', false); create table a ()",
      ['1 b.a'],
    ],
    [
      "select pg_catalog.set_config('search_path', '', false); select * from x.a",
      ['1 x.a'],
    ],
    [
      'set search_path to b; reset search_path; select * from a',
      ['1 public.a'],
    ],
    [
      'set search_path to b; set search_path to default; select * from a',
      ['1 public.a'],
    ],
    ['set search_path to b; reset all; select * from a', ['1 public.a']],
    ['set search_path to b; discard all; select * from a', ['1 public.a']],
    ['begin; set search_path to b; rollback; select * from a', ['1 public.a']],
    ['begin; set search_path to b; commit; select * from a', ['1 b.a']],
    [
      'begin; set local search_path to b; select * from a; commit; select * from a',
      ['1 b.a', '1 public.a'],
    ],
    [
      'begin; savepoint s; set search_path to b; rollback to s; select * from a',
      ['1 public.a'],
    ],
    [
      "begin; select set_config('search_path', 'b', true); commit; select * from a",
      ['1 public.a'],
    ],
    ['alter database d set search_path to b; select * from a', ['1 public.a']],
    [
      "select set_config('search_path', x, false) from t; select * from a",
      ['1 public.t', '1 public.a search-path'],
    ],
    [
      "select set_config('search_path', 'b', false) where 1 = 2; select * from a",
      ['1 public.a search-path'],
    ],
  ])('%s', (sql, expected) => {
    expect(told(sql)).toEqual(expected);
  });

  it('begins anew with each file, but for what was set for all', () => {
    const first = reader.session();
    const sql = 'set search_path to b; alter database d set search_path to c;';
    expect([...first.push(sql), ...first.end()]).toHaveLength(2);
    const second = first.next();
    const [one] = [...second.push('select * from a;'), ...second.end()];
    expect(one.access).toMatchObject({ reads: ['c.a'] });
  });

  it('is not known to those after a role got one of its own', () => {
    const first = reader.session();
    const sql = 'alter role r set search_path to c;';
    expect([...first.push(sql), ...first.end()]).toHaveLength(1);
    const second = first.next();
    const read = [
      ...second.push('select * from a; select * from x.a;'),
      ...second.end(),
    ];
    expect(read.map(({ access }) => 'unread' in access)).toEqual([true, false]);
  });

  it('says all that a name may mean', () => {
    const session = reader.session();
    const read = [
      ...session.push('set search_path to b, c; update a set x = 1;'),
      ...session.end(),
    ];
    expect(read[1].access).toMatchObject({
      writes: ['b.a'],
      ambiguous: [{ table: 'b.a', candidates: ['b.a', 'c.a'] }],
    });
  });
});

describe('temporary tables of a session', () => {
  it.each([
    [
      'create temp table t (); insert into t select * from a; drop table t; select * from t',
      ['1 public.a', '1 public.t'],
    ],
    ['create temp table t as select * from a; select * from t', ['1 public.a']],
    [
      'select * into temp t from a; select * from t, public.t',
      ['1 public.a', '1 public.t'],
    ],
    ['create temp view t as select 1; select * from t', []],
    ['create table pg_temp.t (); select * from pg_temp.t', []],
    [
      'create temp table t (); alter table t rename to u; select * from u; select * from t',
      ['1 public.t'],
    ],
    [
      'begin; create temp table t () on commit drop; select * from t; commit; select * from t',
      ['1 public.t'],
    ],
    [
      'begin; create temp table t (); rollback; select * from t',
      ['1 public.t'],
    ],
    ['create temp table t (); discard temp; select * from t', ['1 public.t']],
    [
      'create temp table t (); create index on t (a); truncate t; drop table if exists t cascade; select 1',
      [],
    ],
  ])('%s', (sql, expected) => {
    expect(told(sql)).toEqual(expected);
  });
});

describe('functions and statements of a session', () => {
  it.each([
    [
      'create function f() returns int begin atomic delete from a; select 1; end; select f()',
      ['1 public.a', '1 public.a'],
    ],
    [
      'create function f() returns int language plpgsql as $$ $$; select public.f()',
      ['1 body', '1 public.f'],
    ],
    [
      'create function f() returns int return f2(); select f()',
      ['1 f2', '1 f2'],
    ],
    ['create function f() returns int return f(); select f()', ['1 f']],
    ['prepare p as delete from a; execute p', ['1 public.a']],
    ['execute p', ['1 prepared']],
    ['prepare p as select 1; deallocate p; execute p', ['1 prepared']],
  ])('%s', (sql, expected) => {
    expect(told(sql)).toEqual(expected);
  });
});

describe('a file', () => {
  it.each([
    [
      'mends behind one open quote',
      "select 1 from a;\nselect 'x from b;\nselect 'y' from c;\n",
      ['1 public.a', '2 incomplete', '3 public.c'],
    ],
    [
      'mends behind an open parenthesis',
      'select (1 from a;\nselect 2 from b;',
      ['1 syntax', '2 public.b'],
    ],
    [
      'mends behind an open comment',
      'select 1 from a; /* b;\nselect 2 from b;',
      ['1 public.a', '1 incomplete', '2 public.b'],
    ],
    [
      'has lines that end as on old Macs',
      '-- c\rselect * from a;\rselect * from b;',
      ['2 public.a', '3 public.b'],
    ],
    [
      'has a body beside a broken statement',
      'selct 1;\ncreate function f() returns int begin atomic\n select case when true then 1 end from a;\n delete from b;\nend;\nselect 1 from c',
      ['1 syntax', '2 public.b public.a', '6 public.c'],
    ],
    [
      'has data of COPY',
      "copy a from stdin;\n1\tit's; delete from x;\n\\.\nselect 1 from b;",
      ['1 public.a', '4 public.b'],
    ],
    [
      'has no data behind COPY',
      'copy a from stdin;\nselect 1 from b;',
      ['1 public.a', '2 public.b'],
    ],
    [
      'reads another file',
      '\\i other.sql\nselect 1 from a;\n\\set x 1\n',
      ['1 \\i', '2 public.a'],
    ],
    [
      'runs what a query gives',
      "select 'delete from a' from b \\gexec\nselect 1 from c;",
      ['1 public.b', '1 \\gexec', '2 public.c'],
    ],
  ])('that %s', (_, text, expected) => {
    const found = told(text);
    expect(found.slice(0, expected.length)).toEqual(expected);
    for (const size of [1, 7, 300]) expect(told(text, size)).toEqual(found);
  });

  it('has a statement that is too long, and others', () => {
    const rows = Array.from({ length: 300_000 }, (_, at) => `(${at})`);
    const text = `select 1 from a;\ninsert into b values ${rows.join(
      ',',
    )};\nselect 2 from c;`;
    expect(told(text, 65_536)).toEqual([
      '1 public.a',
      '2 too-long',
      '3 public.c',
    ]);
  });

  it.each([
    ['comments in comments', '/*'.repeat(100_000) + '*/'.repeat(100_000)],
    ['comments side by side', '/**/'.repeat(100_000)],
  ])('has a hundred thousand %s', (_, comments) => {
    expect(told(`${comments} select * from a;`)).toEqual(['1 public.a']);
  });
});
