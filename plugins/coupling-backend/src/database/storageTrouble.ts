/** Why a database does not do what it is told, other than what it was told. */
export type StorageTrouble = 'read-only' | 'full' | 'unreachable';

/** Codes of PostgreSQL, of SQLite and of connections. */
const CODES: [StorageTrouble, RegExp][] = [
  ['read-only', /^(25006|SQLITE_READONLY.*)$/],
  ['full', /^(53100|SQLITE_FULL|ENOSPC|EDQUOT)$/],
  [
    'unreachable',
    // 08: connection exceptions; 57P: stopped, stopped hard, or starting.
    /^(08\w{3}|57P0[1-4]|53300|SQLITE_(BUSY|CANTOPEN|IOERR|LOCKED).*|E(CONNREFUSED|CONNRESET|CONNABORTED|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN|PIPE|TIMEDOUT))$/,
  ],
];

/** What drivers say of a connection that has gone, without a code. */
const GONE =
  /Connection terminated|Timeout acquiring a connection|Unable to acquire a connection|server closed the connection|Client has encountered a connection error|Client was closed and is not queryable/;

/** Undefined for every other error. */
export function storageTrouble(error: unknown): StorageTrouble | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, message, name } = error as {
    code?: unknown;
    message?: unknown;
    name?: unknown;
  };
  const found = CODES.find(([, codes]) => codes.test(String(code ?? '')));
  if (found) return found[0];
  const isGone = name === 'KnexTimeoutError' || GONE.test(String(message));
  return isGone ? 'unreachable' : undefined;
}

/** What is wrong, and what an administrator does about it. */
export const TROUBLE_SENTENCES: Record<StorageTrouble, string> = {
  'read-only':
    'The database of the coupling plugin is read-only: what is known is shown, and nothing new can be kept until it takes writes again.',
  full: 'The database of the coupling plugin is full: what is known is shown, and nothing new can be kept until there is space.',
  unreachable:
    'The database of the coupling plugin does not answer; what it holds is shown again as soon as it does.',
};
