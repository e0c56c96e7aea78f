import { createSqlReader } from '../createSqlReader';
import type { SqlReader } from '../sqlReader';

describe('a PostgreSQL reader', () => {
  let reader: SqlReader;

  beforeAll(async () => {
    reader = await createSqlReader({ dialect: 'postgres' });
  });

  function accessOf(sql: string) {
    const access = reader.read(sql);
    if (!access.ok) throw new Error(`unreadable: ${access.reason}`);
    return access;
  }

  it('reads an IN list of 289 kB and keeps it short', () => {
    const sql = `select * from t where id in (${Array.from(
      { length: 42_000 },
      (_, at) => 100_000 + at,
    ).join(',')})`;
    expect(sql.length).toBeGreaterThan(289_000);
    expect(accessOf(sql)).toMatchObject({
      reads: ['public.t'],
      statement: 'select * from t where id in ($1 /*, ... */)',
    });
  });

  it('reads a UNION of two thousand tables', () => {
    const arms = Array.from(
      { length: 2_000 },
      (_, at) => `select a from t${at}`,
    );
    const access = accessOf(arms.join(' union all '));
    expect(access.reads).toHaveLength(2_000);
    expect(access.statement).toHaveLength(10_000);
    expect(access.statement).toMatch(/…$/);
  });

  it.each([
    ['nothing', '', { reason: 'empty' }],
    ['a comment', '-- secret-4711', { reason: 'empty' }],
    ['garbage', "\0\uFFFD}{ 'secret-4711' ]", { reason: 'syntax', line: 1 }],
    [
      'a wrong line',
      "select 1\nfrum 'secret-4711'",
      { reason: 'syntax', line: 2, column: 6 },
    ],
    [
      'a text cut in a list',
      'select a from t where b in ($1,',
      { reason: 'incomplete', line: 1, column: 32 },
    ],
    [
      'a text cut in a literal',
      "select * from t where b = 'secret-47",
      { reason: 'incomplete', line: 1, column: 27 },
    ],
    [
      'a sum that is too long',
      `select ${'1 + '.repeat(50_000)}1`,
      { reason: 'too-deep' },
    ],
  ])('says why it cannot read %s, and goes on', (_, sql, expected) => {
    expect(reader.read(sql)).toEqual({ ok: false, ...expected });
    expect(accessOf('select 1 from t').reads).toEqual(['public.t']);
  });

  it.each([
    ['sums', '1 + ', '1', ''],
    ['negations', 'not ', 'true', ''],
    ['signs', '- ', '1', ''],
    ['calls', 'f(', '1', ')'],
    ['subqueries', '(select ', '1', ')'],
    ['derived tables', '1 from (select ', '1', ') x'],
    ['casts', '', '1', '::int'],
    ['cases', 'case when ', 'true', ' then 1 end'],
  ])(
    'still reads what is deep after endless %s',
    (_, before, middle, after) => {
      const endless = `select ${before.repeat(5_000)}${middle}${after.repeat(
        5_000,
      )}`;
      const longest = `select ${before.repeat(200)}${middle}${after.repeat(
        200,
      )}`;
      for (let round = 0; round < 2; round += 1) {
        expect(reader.read(endless)).toEqual({ ok: false, reason: 'too-deep' });
        expect(reader.read(longest)).not.toMatchObject({ reason: 'too-deep' });
      }
    },
  );

  it('gives statements that differ in literals one fingerprint', () => {
    const pairs = [
      ["select * from t where a = 'x'", 'select * from t where a = $1'],
      ['select * from t where a in (1, 2)', 'SELECT * FROM t WHERE a IN (3)'],
      ["copy t from '/tmp/a'", "copy t from '/tmp/b'"],
    ];
    for (const [one, other] of pairs) {
      expect(accessOf(one).fingerprint).toBe(accessOf(other).fingerprint);
    }
    expect(accessOf('select a from t').fingerprint).not.toBe(
      accessOf('select b from t').fingerprint,
    );
  });

  it('joins nothing on a column that may be either table’s', () => {
    expect(accessOf('select 1 from a, b, c where x = c.y').joins).toEqual([]);
    expect(accessOf('select 1 from a join b using (x)').joins).toEqual([
      ['public.a', 'public.b'],
    ]);
  });

  it('survives views that read each other', async () => {
    const circular = await createSqlReader({
      dialect: 'postgres',
      schema: {
        views: [
          { schema: 'public', name: 'v', query: 'select * from w' },
          { schema: 'public', name: 'w', query: 'select * from v, t' },
          { schema: 'public', name: 'broken', query: "selct 'secret-4711'" },
        ],
      },
    });
    expect(circular.read('select * from v')).toMatchObject({
      reads: ['public.t', 'public.v'],
    });
    expect(circular.read('select * from broken')).toMatchObject({
      reads: ['public.broken'],
    });
  });
});
