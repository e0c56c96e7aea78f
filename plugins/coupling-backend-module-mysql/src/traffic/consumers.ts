import { IntegrationError } from '@seams/backstage-plugin-coupling-node/http';
import { failed } from '../failure';
import type { Server } from '../readServer';
import type { SessionOptions } from '../sessionOptions';
import type { Session } from '../session';

/** Tables of the last statements of connections, the ones that are kept. */
export type HistoryTable = (typeof HISTORY_TABLES)[number];

const HISTORY_TABLES = [
  'events_statements_current',
  'events_statements_history',
  'events_statements_history_long',
] as const;

/** To be executed by an administrator; a setting makes it last. */
export const TURN_ON_HISTORY =
  "UPDATE performance_schema.setup_consumers SET enabled = 'YES' WHERE name LIKE 'events_statements_%', and the same in [mysqld] with performance_schema_consumer_events_statements_current=ON and performance_schema_consumer_events_statements_history_long=ON";

/**
 * @returns which histories are kept
 * @throws IntegrationError when statements cannot be read, with what to do
 */
export async function readConsumers(
  session: Session,
  where: SessionOptions,
  server: Pick<Server, 'hasPerformanceSchema' | 'account'>,
): Promise<HistoryTable[]> {
  if (!server.hasPerformanceSchema) {
    throw failed(
      where,
      'refused',
      'performance_schema is off, so that no traffic is known, only foreign keys, views and grants: set performance_schema=ON under [mysqld] in the configuration of the server and restart it',
    );
  }
  const on = await enabledConsumers(session, where, server);
  if (!on.has('statements_digest') || !on.has('global_instrumentation')) {
    throw failed(
      where,
      'refused',
      "statements are not recorded: UPDATE performance_schema.setup_consumers SET enabled = 'YES' WHERE name IN ('global_instrumentation', 'thread_instrumentation', 'statements_digest')",
    );
  }
  // The others are filled from the current one.
  return on.has('events_statements_current')
    ? HISTORY_TABLES.filter(name => on.has(name))
    : [];
}

async function enabledConsumers(
  session: Session,
  where: SessionOptions,
  { account }: Pick<Server, 'account'>,
): Promise<Set<string>> {
  try {
    const rows = await session.query<{ consumer: string }>(
      `select name as consumer from performance_schema.setup_consumers
       where enabled = 'YES'`,
    );
    return new Set(rows.map(({ consumer }) => consumer));
  } catch (error) {
    if (!(error instanceof IntegrationError) || error.failure !== 'forbidden') {
      throw error;
    }
    throw failed(
      where,
      'forbidden',
      `statements cannot be read: GRANT SELECT ON performance_schema.* TO ${account}`,
    );
  }
}
