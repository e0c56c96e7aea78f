import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { tuneSqlite } from './tuneSqlite';

const MIGRATIONS = resolvePackagePath(
  '@seams/backstage-plugin-coupling-backend',
  'migrations',
);

/** Opens the database with its schema up to date, unless that is done by hand. */
export async function migrate(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  await tuneSqlite(knex);
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory: MIGRATIONS });
  }
  return knex;
}
