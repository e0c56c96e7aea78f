import { setTimeout } from 'node:timers/promises';
import type {
  Collector,
  CollectorRun,
} from '@seams/backstage-plugin-coupling-node';
import type { Wait } from '@seams/backstage-plugin-coupling-node/databases';
import type { AnnotatedComponent } from '@seams/backstage-plugin-coupling-node/entities';
import type { StoreOf } from './catalog/Datasets';
import { collectDatabase } from './collectDatabase';
import type { PostgresInstance } from './config';
import { RoleOwners } from './roles/RoleOwners';

export interface PostgresCollectorOptions {
  instance: PostgresInstance;
  /** All components of the catalog. */
  readComponents: () => Promise<AnnotatedComponent[]>;
  storeOf: StoreOf;
  now?: () => Date;
  wait?: Wait;
}

/** Reads the databases of one server, one after the other. */
export function createPostgresCollector({
  instance,
  readComponents,
  storeOf,
  now = () => new Date(),
  wait = (ms, signal) => setTimeout(ms, undefined, { signal }),
}: PostgresCollectorOptions): Collector {
  const id = `postgres-${instance.name}`;
  return {
    id,
    title: `PostgreSQL ${instance.name}`,
    schedule: instance.schedule,
    async collect(run) {
      const owners = new RoleOwners(instance, await readComponents());
      const failures = await each(instance, run, database =>
        collectDatabase(run, {
          ...{ instance, database, owners, storeOf, wait },
          source: id,
          now: now(),
        }),
      );
      if (failures.length === 1) throw failures[0];
      if (failures.length > 1) throw new Error(failures.map(String).join('; '));
    },
  };
}

/** A database that fails does not keep the others from being read. */
async function each(
  { databases }: PostgresInstance,
  { signal }: CollectorRun,
  collect: (database: PostgresInstance['databases'][number]) => Promise<void>,
): Promise<unknown[]> {
  const failures: unknown[] = [];
  for (const database of databases) {
    try {
      await collect(database);
    } catch (error) {
      signal.throwIfAborted();
      failures.push(error);
    }
  }
  return failures;
}
