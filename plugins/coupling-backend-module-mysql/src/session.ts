import { mysqlSessionSettings } from '@seams/backstage-plugin-coupling-node/databases';
import {
  createConnection,
  type Connection,
  type ConnectionOptions,
  type RowDataPacket,
} from 'mysql2';
import { toIntegrationError } from './failure';
import type { SessionOptions } from './sessionOptions';

/** Anything slower to connect to is down. */
const CONNECT_MS = 10_000;
/** The server is to end a statement first, as only it can say why. */
const GRACE_MS = 5_000;

/** A connection that can read and nothing else. */
export interface Session {
  /** @throws IntegrationError saying what is refused */
  query<Row extends object>(sql: string): Promise<Row[]>;
  end(): Promise<void>;
}

/** What people see in performance_schema.session_connect_attrs. */
export const PROGRAM_NAME = 'seams-coupling';

/** Opens one connection; aborting closes it. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { statementTimeoutMs, signal } = options;
  signal.throwIfAborted();
  const connection = createConnection(addressOf(options));
  // What happens between two queries is told by the next one; without this,
  // Node would end.
  connection.on('error', () => {});
  const cut = () => streamOf(connection).destroy();
  signal.addEventListener('abort', cut, { once: true });
  const query = async <Row extends object>(sql: string): Promise<Row[]> => {
    try {
      return await ask<Row>(connection, sql, statementTimeoutMs + GRACE_MS);
    } catch (error) {
      signal.throwIfAborted();
      throw toIntegrationError(error, options);
    }
  };
  const end = async () => {
    signal.removeEventListener('abort', cut);
    // Says goodbye, and does not wait for an answer that may never come.
    connection.end(() => {});
    setImmediate(cut);
  };
  try {
    await limit(query, statementTimeoutMs);
  } catch (error) {
    await end();
    throw error;
  }
  return { query, end };
}

function addressOf({ connection }: SessionOptions): ConnectionOptions {
  const { tls, ...address } = connection;
  return {
    ...address,
    ...(tls && { ssl: { ...tls, verifyIdentity: true } }),
    connectTimeout: CONNECT_MS,
    charset: 'utf8mb4',
    connectAttributes: { program_name: PROGRAM_NAME },
  };
}

/** Nothing can be changed, and nothing takes long. */
async function limit(query: Session['query'], timeoutMs: number) {
  const [{ version }] = await query<{ version: string }>(
    'select version() as version',
  );
  for (const setting of mysqlSessionSettings(version, timeoutMs)) {
    await query(setting);
  }
}

function ask<Row extends object>(
  connection: Connection,
  sql: string,
  timeout: number,
): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    connection.query<RowDataPacket[]>({ sql, timeout }, (error, rows) =>
      error ? reject(error) : resolve(rows as Row[]),
    );
  });
}

/** The socket, which the driver's types do not tell. */
function streamOf(connection: Connection) {
  return (connection as unknown as { stream: { destroy(): void } }).stream;
}
