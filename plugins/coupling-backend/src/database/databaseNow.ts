import type { Knex } from 'knex';

/**
 * The database's clock, in the form instants are kept in: every replica has a
 * clock of its own, and who is alive must not depend on which one looks.
 */
export function databaseNow(
  knex: Knex,
  { agoMs = 0 }: { agoMs?: number } = {},
): Knex.Raw<string> {
  return knex.client.config.client.includes('sqlite')
    ? knex.raw(`strftime('%Y-%m-%dT%H:%M:%fZ', 'now', ?)`, [
        `-${agoMs / 1_000} seconds`,
      ])
    : knex.raw(
        `to_char(
          clock_timestamp() at time zone 'utc'
            - cast(? as double precision) * interval '1 millisecond',
          'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'
        )`,
        [agoMs],
      );
}
