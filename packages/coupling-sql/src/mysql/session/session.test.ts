import { createSqlReader } from '../../createSqlReader';
import type { SqlReader } from '../../sqlReader';

let reader: SqlReader;

beforeAll(async () => {
  reader = await createSqlReader({ dialect: 'mysql' });
});

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

it.each([
  [
    'uses databases',
    'use b; select * from a; use c; select * from a, b.x',
    ['1 b.a', '1 b.x c.a'],
  ],
  [
    'has temporary tables',
    'create temporary table t (x int); insert into t select * from a; drop temporary table t; select * from t',
    ['1 a', '1 t'],
  ],
  [
    'has names in double quotes',
    `set sql_mode = 'ANSI_QUOTES';\nselect "x;y" from "b";`,
    ['2 b'],
  ],
  ['has texts in double quotes', `select "x;y" from b;`, ['1 b']],
  [
    'has backslashes that are letters',
    `set sql_mode='NO_BACKSLASH_ESCAPES';\nselect 'x\\' from b;\nselect 1 from c;`,
    ['2 b', '3 c'],
  ],
  [
    'has a body without DELIMITER',
    'create trigger t after insert on a for each row\nbegin\n  if new.x then insert into b values (1); end if;\n  while 1 do delete from c; end while;\n  select case when 1 then if(1,2,3) else if(1,2,3) end;\nend;\nselect 1 from d;',
    ['1 a body', '7 d'],
  ],
  [
    'has a procedure without BEGIN',
    'create procedure p() if 1 then delete from c; end if;\nselect 1 from d;',
    ['1 body', '2 d'],
  ],
  [
    'has a table called event',
    'create table event (begin int);\nselect 1 from d;',
    ['1 event', '2 d'],
  ],
  [
    'has another delimiter',
    'delimiter //\ncreate procedure p() begin delete from c; end//\ndelimiter ;\nselect 1 from d;',
    ['2 body', '4 d'],
  ],
  [
    'has version comments',
    '/*!50001 create view v as select * from a */;\n/*!40101 SET NAMES utf8 */;\nselect 1 from b;',
    ['1 v a', '3 b'],
  ],
  [
    'mends behind one open quote',
    'select 1 from a;\nselect `x from b;\nselect 2 from c;\n',
    ['1 a', '2 incomplete', '3 c'],
  ],
  [
    'calls functions',
    'select lower(x), other.f(1), g(2) from a',
    ['1 a g other.f'],
  ],
  ['loads what is elsewhere', "install soname 'x'", ['1 elsewhere']],
])('a file that %s', (_, text, expected) => {
  const found = told(text);
  expect(found).toEqual(expected);
  for (const size of [1, 7, 300]) expect(told(text, size)).toEqual(found);
});

it('a session begins where none is in use', () => {
  const first = reader.session();
  expect([
    ...first.push('use b; select * from a;'),
    ...first.end(),
  ]).toHaveLength(2);
  const next = first.next();
  const [one] = [...next.push('select * from a'), ...next.end()];
  expect(one.access).toMatchObject({ reads: ['a'] });
});
