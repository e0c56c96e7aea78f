import type { AnnotatedComponent } from '@seams/backstage-plugin-coupling-node/entities';
import { createPostgresCollector } from '../collector';
import type { PostgresInstance } from '../config';
import type { Names } from './shopDatabases';
import { PASSWORD, type TestPostgres } from './startPostgres';

export const NOW = new Date('2026-11-23T10:20:30.000Z');

export function instanceOf(
  { url }: TestPostgres,
  { database, reader }: Pick<Names, 'database' | 'reader'>,
  more: Partial<PostgresInstance> = {},
): PostgresInstance {
  return {
    name: 'shop',
    connection: {
      host: url.hostname,
      port: Number(url.port),
      user: reader,
      password: PASSWORD,
      tls: false,
    },
    databases: [{ name: database, store: 'resource:default/shop-db' }],
    roles: new Map(),
    applications: new Map(),
    statementTimeoutMs: 60_000,
    schedule: { frequency: { minutes: 15 }, timeout: { minutes: 10 } },
    ...more,
  };
}

/** A component by its name, with its database roles. */
export function component(
  name: string,
  ...roles: string[]
): AnnotatedComponent {
  return {
    ref: `component:default/${name}`,
    name,
    annotations: { 'coupling.seams.dev/postgres-role': roles.join(', ') },
  };
}

export function collectorOf(
  instance: PostgresInstance,
  components: AnnotatedComponent[],
  more: Partial<Parameters<typeof createPostgresCollector>[0]> = {},
) {
  return createPostgresCollector({
    instance,
    readComponents: async () => components,
    storeOf: () => undefined,
    now: () => NOW,
    wait: async () => {},
    ...more,
  });
}
