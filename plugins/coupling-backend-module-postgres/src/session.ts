import { Socket } from 'node:net';
import { Client, type QueryResultRow } from 'pg';
import {
  POSTGRES_SEARCH_PATH,
  postgresStartupOptions,
} from '@seams/backstage-plugin-coupling-node/databases';
import { refused, toIntegrationError } from './failure';
import type { SessionOptions } from './sessionOptions';

/** Anything slower to connect to is down. */
const CONNECT_MS = 10_000;
/** The server is to end a statement first, as only it can say why. */
const GRACE_MS = 5_000;

/** A connection that can read and nothing else. */
export interface Session {
  /** @throws IntegrationError saying which grant or extension is missing */
  query<Row extends QueryResultRow>(
    sql: string,
    values?: unknown[],
  ): Promise<Row[]>;
  end(): Promise<void>;
}

/** What people see in pg_stat_activity. */
export const APPLICATION_NAME = 'seams-coupling';

/** Opens one connection; aborting closes it. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { connection, database, statementTimeoutMs, signal } = options;
  const { tls, ...address } = connection;
  const failed = (error: unknown) => toIntegrationError(error, options);
  signal.throwIfAborted();
  const socket = new Socket();
  const client = new Client({
    ...address,
    database,
    stream: () => socket,
    ssl: tls,
    application_name: APPLICATION_NAME,
    query_timeout: statementTimeoutMs + GRACE_MS,
    connectionTimeoutMillis: CONNECT_MS,
    options: postgresStartupOptions(statementTimeoutMs),
  });
  // A query that is under way is told too; without this, Node would end.
  client.on('error', () => {});
  const abort = () => void client.end().catch(() => {});
  signal.addEventListener('abort', abort, { once: true });
  const end = async () => {
    signal.removeEventListener('abort', abort);
    // A server that hangs does not say goodbye.
    const patience = setTimeout(() => socket.destroy(), GRACE_MS);
    await client.end().catch(() => {});
    clearTimeout(patience);
  };
  try {
    await client.connect();
    await verifyOptions(client, options);
  } catch (error) {
    await end();
    throw failed(error);
  }
  return {
    end,
    async query(sql, values) {
      try {
        return (await client.query(sql, values)).rows;
      } catch (error) {
        signal.throwIfAborted();
        throw failed(error);
      }
    },
  };
}

/** SHOW reads a setting without looking any name up. */
async function verifyOptions(client: Client, where: SessionOptions) {
  const { rows } = await client.query('show search_path');
  if (rows[0].search_path === POSTGRES_SEARCH_PATH) return;
  throw refused(
    where,
    'what is between here and the server keeps the options of the connection to itself, and without them an owner of the database could have it run code: connect to the server itself, not to a pooler',
  );
}
