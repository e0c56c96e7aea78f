import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import knexFactory, { type Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/testDatabases';
import { migrate } from './migrate';

const databases = createTestDatabases();

describe('migrate', () => {
  it.each(databases.eachSupportedId())('makes our tables on %s', async id => {
    const knex = await databases.init(id);
    await migrate({ getClient: async () => knex });
    await expect(knex.schema.hasTable('coupling_evidence')).resolves.toBe(true);
  });

  it('leaves the tables to the operator who says so', async () => {
    const knex = await databases.init('SQLITE_3');
    await migrate({ getClient: async () => knex, migrations: { skip: true } });
    await expect(knex.schema.hasTable('coupling_evidence')).resolves.toBe(
      false,
    );
  });

  describe('on an SQLite file', () => {
    let folder: string;
    let knex: Knex;

    beforeEach(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'coupling-'));
      knex = knexFactory({
        client: 'better-sqlite3',
        connection: { filename: path.join(folder, 'db.sqlite') },
        useNullAsDefault: true,
      });
    });

    afterEach(async () => {
      await knex.destroy();
      await rm(folder, { recursive: true });
    });

    it('writes ahead, so that it seldom waits for the disk', async () => {
      await migrate({ getClient: async () => knex });
      await expect(knex.raw('pragma journal_mode')).resolves.toEqual([
        { journal_mode: 'wal' },
      ]);
      await expect(knex.raw('pragma synchronous')).resolves.toEqual([
        { synchronous: 1 },
      ]);
    });
  });
});
