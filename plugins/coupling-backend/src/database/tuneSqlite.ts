import type { Knex } from 'knex';

/**
 * SQLite works in the thread that serves requests, and its defaults wait for
 * the disk several times with every transaction. With a write-ahead log it
 * seldom does; a process that is killed loses nothing, a power cut at most the
 * last seconds, which are collected again.
 */
export async function tuneSqlite(knex: Knex): Promise<void> {
  if (!knex.client.config.client.includes('sqlite')) return;
  await knex.raw('pragma journal_mode = wal');
  await knex.raw('pragma synchronous = normal');
  // Pages of the log, 1 MB: moving more of it at once takes too long.
  await knex.raw('pragma wal_autocheckpoint = 256');
  // In KiB when negative.
  await knex.raw('pragma cache_size = -65536');
}
