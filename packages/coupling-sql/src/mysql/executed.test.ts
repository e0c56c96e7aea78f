import {
  hasMariaDb,
  startMariaDb,
} from '@seams/backstage-plugin-coupling-node/testing';
import { createConnection, type Connection } from 'mysql2/promise';
import { fixtures, fixtureText } from '../__testUtils__/fixtures';
import { createSqlReader } from '../createSqlReader';
import { schemaFromDdl } from '../schemaFromDdl';
import type { SqlReader } from '../sqlReader';

const SCHEMA = fixtureText('mysql/schema.sql');
const ALL = fixtures('mysql/statements.sql');
const RUN = ALL.filter(({ name }) => name !== 'load data');

let reader: SqlReader;

beforeAll(async () => {
  const schema = await schemaFromDdl({ dialect: 'mysql', ddl: SCHEMA });
  reader = await createSqlReader({ dialect: 'mysql', schema });
});

it.each(ALL)('reads: $name', ({ sql, expected }) => {
  expect(reader.read(sql)).toEqual({
    ok: true,
    ...expected,
    fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    statement: expect.not.stringMatching(/4711/),
  });
});

(hasMariaDb() ? describe : describe.skip)('on MariaDB', () => {
  let stop: () => Promise<void>;
  let connection: Connection;
  let isFresh = false;

  beforeAll(async () => {
    const server = await startMariaDb(['--performance-schema=ON']);
    stop = server.stop;
    connection = await createConnection({
      uri: server.url,
      multipleStatements: true,
    });
  });

  afterAll(async () => {
    await connection?.end();
    await stop?.();
  });

  it.each(RUN)(
    'runs, and is read as the server keeps it: $name',
    async ({ sql, expected }) => {
      if (!isFresh) await connection.query(SCHEMA);
      // What defines tables changes those that the next statements need.
      isFresh = expected.ddl.length === 0;
      await connection.query(
        'truncate table performance_schema.events_statements_summary_by_digest',
      );
      await connection.query(sql);

      const kept = await digestsOf(connection);
      expect(kept.map(text => reader.read(text))).toMatchObject([
        { ok: true, ...expected },
      ]);
      expect(await keysIn(connection)).toEqual(
        expected.foreignKeys.map(({ constraint }) => constraint).sort(),
      );
    },
  );

  it('has no file to load', async () => {
    const [{ sql }] = ALL.filter(({ name }) => name === 'load data');
    await expect(connection.query(sql)).rejects.toThrow(/secret-4711/);
  });
});

async function digestsOf(connection: Connection): Promise<string[]> {
  const [rows] = await connection.query(
    `select digest_text as text from performance_schema.events_statements_summary_by_digest
     where digest_text not like 'TRUNCATE TABLE \`performance_schema\`%'`,
  );
  return (rows as { text: string }[]).map(({ text }) => text);
}

async function keysIn(connection: Connection): Promise<string[]> {
  const [rows] = await connection.query(
    `select constraint_name as name from information_schema.referential_constraints`,
  );
  return (rows as { name: string }[]).map(({ name }) => name).sort();
}
