import type { Knex } from 'knex';

/**
 * How much to ask for at a time. SQLite reads in the thread that serves
 * requests and must let others in between; PostgreSQL does not, and every
 * question to it is a way there and back.
 */
export function rowsPerTurn(
  knex: Knex,
  { sqlite, postgres }: { sqlite: number; postgres: number },
): number {
  return knex.client.config.client.includes('sqlite') ? sqlite : postgres;
}
