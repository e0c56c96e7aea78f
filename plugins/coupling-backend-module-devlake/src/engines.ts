import {
  mysqlSessionSettings,
  postgresTransactionSettings,
} from '@seams/backstage-plugin-coupling-node/databases';
import type { Knex } from 'knex';
import type { DatabaseAddress } from './databaseUrl';

/** What the two kinds of database do differently. */
export interface Engine {
  client: 'pg' | 'mysql2';
  /** Settings of the driver, besides the address. */
  connection(limits: { timeoutMs: number }): object;
  /** Makes the driver check the name in a certificate, where it has to be told. */
  checked: object;
  /** Of the server, when it is not to be asked for it. */
  version?: string;
  /**
   * Limits what the server does for one question; the first statements of its
   * transaction.
   */
  limit(trx: Knex.Transaction, timeoutMs: number): Promise<void>;
  /** SQL for a column of times as text in UTC, to the microsecond. */
  toText(column: string): string;
  /** SQL for a parameter that is such a text. */
  fromText: string;
  /** That text as the parameter wants it. */
  parameter(instant: string): string;
  /** Breaks off a connection that does not answer. */
  cut(connection: unknown): void;
}

const postgresql: Engine = {
  client: 'pg',
  checked: {},
  // Asking would be a query before anything is limited, and knex makes nothing
  // of the answer here.
  version: '14',
  connection: ({ timeoutMs }) => ({
    connectionTimeoutMillis: timeoutMs,
    application_name: 'seams',
  }),
  async limit(trx, timeoutMs) {
    // Columns without a zone are then taken for UTC, as DevLake means them.
    await trx.raw(postgresTransactionSettings(timeoutMs));
  },
  toText: column =>
    `pg_catalog.to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
  fromText: '?::pg_catalog.timestamptz',
  parameter: instant => instant,
  cut(connection) {
    const { stream } = (connection as PgConnection).connection;
    stream.destroy();
  },
};

const mysql: Engine = {
  client: 'mysql2',
  checked: { verifyIdentity: true },
  connection: ({ timeoutMs }) => ({
    connectTimeout: timeoutMs,
    charset: 'utf8mb4',
  }),
  async limit(trx, timeoutMs) {
    const [[{ version }]] = await trx.raw('select version() as version');
    for (const setting of mysqlSessionSettings(version, timeoutMs)) {
      await trx.raw(setting);
    }
  },
  // DevLake writes UTC into columns without a zone, which no session changes.
  toText: column => `date_format(${column}, '%Y-%m-%dT%H:%i:%s.%fZ')`,
  fromText: '?',
  parameter: instant => instant.replace('T', ' ').replace('Z', ''),
  cut: connection => (connection as Mysql2Connection).stream.destroy(),
};

/** How both drivers hold their sockets, which their types do not tell. */
interface Mysql2Connection {
  stream: { destroy(): void };
}
interface PgConnection {
  connection: Mysql2Connection;
}

export const ENGINES: Record<DatabaseAddress['engine'], Engine> = {
  postgresql,
  mysql,
};
