/** More rows than there are: its largest number is "no limit". */
const NO_LIMIT = '18446744073709551615';

/**
 * Statements that make a session of MySQL or MariaDB one that reads and does
 * nothing else, whatever the server sets for everybody. To be executed first,
 * in this order.
 *
 * @param version - of the server, as it tells it itself
 * @param timeoutMs - of statements and of waiting for locks; in milliseconds
 *
 * @public
 */
export function mysqlSessionSettings(
  version: string,
  timeoutMs: number,
): string[] {
  const settings = {
    // A transaction that is left open would stay as it began.
    autocommit: 1,
    sql_mode: "''",
    sql_select_limit: NO_LIMIT,
    time_zone: "'+00:00'",
    lock_wait_timeout: Math.max(1, Math.ceil(timeoutMs / 1_000)),
    ...(/mariadb/i.test(version)
      ? { max_statement_time: timeoutMs / 1_000 }
      : { max_execution_time: timeoutMs }),
  };
  const list = Object.entries(settings)
    .map(([name, value]) => `session ${name} = ${value}`)
    .join(', ');
  return [`set ${list}`, 'set session transaction read only'];
}
