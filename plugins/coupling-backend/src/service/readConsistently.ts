import type { Knex } from 'knex';

/**
 * Reads several things as they were at one moment, although a new snapshot
 * may be written meanwhile. Nothing but the database may be waited for inside.
 */
export function readConsistently<T>(
  knex: Knex,
  read: (trx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  // SQLite knows only this level, and knex warns when it is told one.
  return knex.client.config.client.includes('sqlite')
    ? knex.transaction(read)
    : knex.transaction(read, {
        isolationLevel: 'repeatable read',
        readOnly: true,
      });
}
