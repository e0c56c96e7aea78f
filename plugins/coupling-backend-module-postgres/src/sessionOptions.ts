import type { DatabaseConnection } from '@seams/backstage-plugin-coupling-node/databases';

/** What a session is opened with, and errors say of it. */
export interface SessionOptions {
  instance: string;
  connection: DatabaseConnection;
  database: string;
  statementTimeoutMs: number;
  signal: AbortSignal;
}
