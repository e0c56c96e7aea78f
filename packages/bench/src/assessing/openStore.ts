import createKnex, { type Knex } from 'knex';
import { migrate } from './inside';

/** A backend's database: a file of SQLite, or the address of a PostgreSQL. */
export function openStore(place: string): Promise<Knex> {
  const knex = place.includes('://')
    ? createKnex({ client: 'pg', connection: place })
    : createKnex({
        client: 'better-sqlite3',
        connection: { filename: place },
        useNullAsDefault: true,
      });
  return migrate({ getClient: async () => knex });
}
