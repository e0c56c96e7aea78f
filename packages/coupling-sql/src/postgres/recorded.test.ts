import { fixtures, fixtureText } from '../__testUtils__/fixtures';
import { createSqlReader } from '../createSqlReader';
import type { SqlReader } from '../sqlReader';
import { schemaFromDdl } from '../schemaFromDdl';

/** By name of the statement, what pg_stat_statements of PostgreSQL 18.4 kept. */
const RECORDED: Record<string, string> = JSON.parse(
  fixtureText('postgres/recorded.json'),
);
const ALL = ['queries', 'ctes', 'writes', 'definitions']
  .flatMap(file => fixtures(`postgres/${file}.sql`))
  .filter(({ name }) => RECORDED[name]);

describe('statements as pg_stat_statements keeps them', () => {
  let reader: SqlReader;

  beforeAll(async () => {
    const schema = await schemaFromDdl({
      dialect: 'postgres',
      ddl: fixtureText('postgres/schema.sql'),
    });
    reader = await createSqlReader({
      dialect: 'postgres',
      schema: { ...schema, searchPath: ['sales', 'public'] },
    });
  });

  it('were recorded for all but PREPARE, which is kept when it is executed', () => {
    expect(ALL).toHaveLength(85);
  });

  it.each(ALL)('$name', ({ name, expected }) => {
    expect(reader.read(RECORDED[name])).toEqual({
      ok: true,
      ...expected,
      fingerprint: expect.any(String),
      statement: expect.not.stringMatching(/4711/),
    });
  });

  it.each(ALL.filter(({ sql }) => !sql.includes('array[')))(
    'has the fingerprint of the statement that was run: $name',
    ({ name, sql }) => {
      expect(reader.read(RECORDED[name])).toMatchObject({
        fingerprint: (reader.read(sql) as { fingerprint: string }).fingerprint,
      });
    },
  );
});
