import { createSqlReader } from '../createSqlReader';
import type { SqlReader } from '../sqlReader';
import { fixtures, fixtureText } from '../__testUtils__/fixtures';
import { freshDatabase, POSTGRES_URL } from '../__testUtils__/freshDatabase';
import { schemaOfDatabase } from '../__testUtils__/schemaOfDatabase';

const ALL = ['queries', 'ctes', 'writes', 'definitions'].flatMap(file =>
  fixtures(`postgres/${file}.sql`),
);
const SEARCH_PATH = ['sales', 'public'];

it('has a PostgreSQL to run on in CI', () => {
  expect(Boolean(process.env.CI) && !POSTGRES_URL).toBe(false);
});

(POSTGRES_URL ? describe : describe.skip)(
  'statements that PostgreSQL runs',
  () => {
    let database: Awaited<ReturnType<typeof freshDatabase>>;
    let reader: SqlReader;

    beforeAll(async () => {
      database = await freshDatabase(fixtureText('postgres/schema.sql'));
      const schema = await schemaOfDatabase(database.client);
      reader = await createSqlReader({
        dialect: 'postgres',
        schema: { ...schema, searchPath: SEARCH_PATH },
      });
    });

    afterAll(() => database?.drop());

    it.each(ALL)('$name', async ({ setup = '', sql, expected }) => {
      const { client } = database;
      await client.query('begin');
      try {
        await client.query(`set local search_path = ${SEARCH_PATH.join(', ')}`);
        await client.query(setup);
        await client.query(sql);
        const { rows } = await client.query(
          `select conname from pg_constraint where contype = 'f' and xmin = pg_current_xact_id()::xid`,
        );
        expect(rows.map(({ conname }) => conname).sort()).toEqual(
          expected.foreignKeys.map(({ constraint }) => constraint).sort(),
        );
      } finally {
        await client.query('rollback');
      }
      expect(reader.read(sql)).toEqual({
        ok: true,
        ...expected,
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        statement: expect.not.stringMatching(/4711/),
      });
    });
  },
);
