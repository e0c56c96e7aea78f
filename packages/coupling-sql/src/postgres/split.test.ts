import { createSqlReader } from '../createSqlReader';
import type { SqlReader } from '../sqlReader';

describe('statements of a PostgreSQL file', () => {
  let reader: SqlReader;

  beforeAll(async () => {
    reader = await createSqlReader({ dialect: 'postgres' });
  });

  it('end where the parser says, and carry the line of their first word', () => {
    const file = `-- überschrift; with a semicolon
/* two
lines */ select 'a;b' as "ü;";

create function f() returns int begin atomic
  select 1;
  select 2;
end;
;
do $$ begin; end $$`;
    expect(reader.splitStatements(file)).toEqual([
      { line: 3, text: `select 'a;b' as "ü;"` },
      {
        line: 5,
        text: 'create function f() returns int begin atomic\n  select 1;\n  select 2;\nend',
      },
      { line: 10, text: 'do $$ begin; end $$' },
    ]);
  });

  it('are still told apart when one is wrong or for psql', () => {
    const file = `\\set ON_ERROR_STOP on
select 'ü;' from a;
selct 1;
create rule r as on delete to a do also (delete from b; delete from c);
copy a from stdin;
it's;data
\\.
select 2`;
    expect(reader.splitStatements(file)).toEqual([
      { line: 2, text: "select 'ü;' from a" },
      { line: 3, text: 'selct 1' },
      {
        line: 4,
        text: 'create rule r as on delete to a do also (delete from b; delete from c)',
      },
      { line: 5, text: 'copy a from stdin' },
      { line: 8, text: 'select 2' },
    ]);
  });

  it('are the same with the line ends and the mark of Windows', () => {
    const file =
      "\uFEFF\\restrict x\r\ncopy a from stdin;\r\n1\tit's\r\n\\.\r\n\r\nselect 2;\r\n";
    expect(reader.splitStatements(file)).toEqual([
      { line: 2, text: 'copy a from stdin' },
      { line: 6, text: 'select 2' },
    ]);
    expect(reader.splitStatements('\uFEFFselect 1;')).toEqual([
      { line: 1, text: 'select 1' },
    ]);
  });

  it('go on behind one that leaves a quote open, and are none in an empty file', () => {
    expect(
      reader.splitStatements("select 1;\nselect 'x;\nselect 'y' from b;\n"),
    ).toEqual([
      { line: 1, text: 'select 1' },
      { line: 2, text: "select 'x" },
      { line: 3, text: "select 'y' from b" },
    ]);
    expect(reader.splitStatements(' \n-- nothing\n')).toEqual([]);
  });

  it('are those of a dump, with psql commands, data and bodies of several statements', () => {
    const dump = `\\restrict x
create function f() returns int
    begin atomic
 select 1 as "?column?";
 delete from a;
END;
copy "Odd.Names"."Order Notes" ("Order Id", "Text;") from stdin;
1\tit's; select 1;\\n
2\tcopy a from stdin;
\\.
insert into b values ('x
\\.', 'y;');
\\unrestrict x`;
    expect(
      reader
        .splitStatements(dump)
        .map(({ line, text }) => [line, reader.read(text)]),
    ).toEqual([
      [2, expect.objectContaining({ ok: true, writes: ['public.a'] })],
      [7, expect.objectContaining({ writes: ['"Odd.Names".Order Notes'] })],
      [11, expect.objectContaining({ writes: ['public.b'] })],
    ]);
  });
});
