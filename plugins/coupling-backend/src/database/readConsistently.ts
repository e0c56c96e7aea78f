import type { Knex } from 'knex';

/**
 * Runs several reads against one state of the database, so that a snapshot
 * that is replaced meanwhile is seen as a whole or not at all.
 */
export async function readConsistently<T>(
  knex: Knex,
  read: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  // SQLite has one connection here: a transaction on it is alone anyway, and
  // knex warns of the isolation level.
  return isPostgres(knex)
    ? knex.transaction(read, {
        isolationLevel: 'repeatable read',
        readOnly: true,
      })
    : knex.transaction(read);
}

function isPostgres(knex: Knex): boolean {
  return String(knex.client.config.client).startsWith('pg');
}
