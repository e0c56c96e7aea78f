/**
 * Where PostgreSQL seeks names without a schema in sessions of ours: `SHOW
 * search_path` then answers exactly this.
 *
 * @public
 */
export const POSTGRES_SEARCH_PATH = 'pg_catalog,pg_temp';

/**
 * What a reading session is to be like from its very beginning, as the
 * `options` of a connection to PostgreSQL. These win over whatever is set for
 * the database or the role, which others may have a say in; a query could be
 * read with functions, operators and types of theirs otherwise. Tables have to
 * be named with their schema.
 *
 * @param timeoutMs - of statements, of waiting for locks, and of transactions
 * in which nothing happens; in milliseconds
 *
 * @public
 */
export function postgresStartupOptions(timeoutMs: number): string {
  return Object.entries(settings(timeoutMs))
    .map(([name, value]) => `-c ${name}=${value.replace(' ', '\\ ')}`)
    .join(' ');
}

/**
 * The same as the first statements of a transaction, for connections through
 * poolers, which do not pass `options` on.
 *
 * @public
 */
export function postgresTransactionSettings(timeoutMs: number): string {
  return Object.entries(settings(timeoutMs))
    .map(([name, value]) => `set local ${name} to ${quoted(name, value)}`)
    .join('; ');
}

function quoted(name: string, value: string): string {
  return name === 'search_path' ? value : `'${value}'`;
}

function settings(timeoutMs: number): Record<string, string> {
  const timeout = String(timeoutMs);
  return {
    search_path: POSTGRES_SEARCH_PATH,
    role: 'none',
    default_transaction_read_only: 'on',
    default_transaction_isolation: 'read committed',
    default_transaction_deferrable: 'off',
    // Whatever has a policy is refused: a policy is code of its owner.
    row_security: 'off',
    statement_timeout: timeout,
    lock_timeout: timeout,
    // What is read a page at a time is stored in between.
    idle_in_transaction_session_timeout: timeout,
    // Parallel workers would be further processes on the server.
    max_parallel_workers_per_gather: '0',
    // How texts are written that we send and get.
    standard_conforming_strings: 'on',
    transform_null_equals: 'off',
    quote_all_identifiers: 'off',
    datestyle: 'ISO',
    timezone: 'UTC',
    extra_float_digits: '1',
  };
}
