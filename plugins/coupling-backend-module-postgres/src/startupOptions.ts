/** Where names without a schema are sought; ours all have one. */
export const SEARCH_PATH = 'pg_catalog,pg_temp';

/**
 * What a session is to be like from its very beginning, as `options` of the
 * connection. These win over whatever is set for the database or the role,
 * which others may have a say in; a statement that sets them could be read
 * with functions, operators and types of theirs already.
 */
export function startupOptions(statementTimeoutMs: number): string {
  const settings = {
    search_path: SEARCH_PATH,
    role: 'none',
    default_transaction_read_only: 'on',
    default_transaction_isolation: 'read committed',
    default_transaction_deferrable: 'off',
    // Whatever has a policy is refused: a policy is code of its owner.
    row_security: 'off',
    statement_timeout: statementTimeoutMs,
    lock_timeout: statementTimeoutMs,
    // What is read a page at a time is stored in between.
    idle_in_transaction_session_timeout: statementTimeoutMs,
    // Parallel workers would be further processes on the server.
    max_parallel_workers_per_gather: 0,
    // How texts are written that we send and get.
    standard_conforming_strings: 'on',
    transform_null_equals: 'off',
    quote_all_identifiers: 'off',
    datestyle: 'ISO',
    timezone: 'UTC',
    extra_float_digits: 1,
  };
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${String(value).replace(' ', '\\ ')}`)
    .join(' ');
}
