import type { Session } from './session';

/** What a server says of itself, to everybody. */
export interface Server {
  /** Says whether two runs saw the same server. */
  id: string;
  /** The account that reads, as GRANT wants it. */
  account: string;
  /** Its statistics lack the executions of prepared statements. */
  isMariaDb: boolean;
  /** Its time, and when it was started; ISO 8601. */
  readAt: string;
  startedAt: string;
  /** Names of tables differ by case alone, or never do. */
  namesIgnoreCase: boolean;
  hasPerformanceSchema: boolean;
  /** Bytes of tokens of a statement that are kept. */
  longestDigest: number;
  /** Digests that it can tell apart. */
  mostDigests: string;
  /** Executions since the start that it could not tell apart. */
  lost: number;
}

const SETTINGS = [
  'lower_case_table_names',
  'max_digest_length',
  'performance_schema',
  'performance_schema_digests_size',
  'performance_schema_max_digest_length',
  // MariaDB has the first, MySQL the second.
  'server_uid',
  'server_uuid',
];
const COUNTERS = ['Performance_schema_digest_lost', 'Uptime'];

/** Reads what needs no grant. */
export async function readServer(session: Session): Promise<Server> {
  const settings = await named(session, 'variables', SETTINGS);
  const counters = await named(session, 'status', COUNTERS);
  const readAt = await readClock(session);
  const [{ account, version }] = await session.query<{
    account: string;
    version: string;
  }>('select current_user() as account, version() as version');
  const uptime = Number(counters.get('uptime'));
  const text = (name: string) => settings.get(name) ?? '';
  return {
    id: text('server_uid') || text('server_uuid'),
    account: asGrantee(account),
    readAt: readAt.toISOString(),
    startedAt: new Date(readAt.getTime() - uptime * 1_000).toISOString(),
    isMariaDb: /mariadb/i.test(version),
    namesIgnoreCase: text('lower_case_table_names') !== '0',
    hasPerformanceSchema: /^(on|1)$/i.test(text('performance_schema')),
    longestDigest: Math.min(
      ...['max_digest_length', 'performance_schema_max_digest_length'].map(
        name => Number(settings.get(name) ?? 1024),
      ),
    ),
    mostDigests: text('performance_schema_digests_size'),
    lost: Number(counters.get('performance_schema_digest_lost') ?? 0),
  };
}

/** What time the server takes it to be. */
export async function readClock(session: Session): Promise<Date> {
  const [{ seconds }] = await session.query<{ seconds: number }>(
    'select unix_timestamp(now(6)) + 0e0 as seconds',
  );
  return new Date(seconds * 1_000);
}

async function named(
  session: Session,
  what: 'variables' | 'status',
  names: string[],
): Promise<Map<string, string>> {
  const list = names.map(name => `'${name}'`).join(', ');
  const rows = await session.query<{ Variable_name: string; Value: string }>(
    `show global ${what} where variable_name in (${list})`,
  );
  return new Map(rows.map(row => [row.Variable_name.toLowerCase(), row.Value]));
}

/** `a@b` as `'a'@'b'`. */
function asGrantee(account: string): string {
  const at = account.lastIndexOf('@');
  return `'${account.slice(0, at)}'@'${account.slice(at + 1)}'`;
}
