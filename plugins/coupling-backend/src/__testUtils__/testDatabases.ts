import {
  TestDatabases,
  type TestDatabaseId,
} from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrate } from '../database/migrate';

/** The engines that everything on the database is tested on; once a file. */
export function createTestDatabases(): TestDatabases {
  return TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
}

/** A fresh database with our tables. */
export async function initTestDatabase(
  databases: TestDatabases,
  id: TestDatabaseId,
): Promise<Knex> {
  const knex = await databases.init(id);
  return migrate({ getClient: async () => knex });
}
