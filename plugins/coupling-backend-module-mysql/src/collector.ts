import { setTimeout } from 'node:timers/promises';
import type { Collector } from '@seams/backstage-plugin-coupling-node';
import type { Wait } from '@seams/backstage-plugin-coupling-node/databases';
import type { AnnotatedComponent } from '@seams/backstage-plugin-coupling-node/entities';
import { collectServer } from './collectServer';
import type { MysqlInstance } from './config';
import { ownersOf } from './owners';

export interface MysqlCollectorOptions {
  instance: MysqlInstance;
  /** All components of the catalog. */
  readComponents: () => Promise<AnnotatedComponent[]>;
  now?: () => Date;
  wait?: Wait;
}

/** Reads all schemas of one server. */
export function createMysqlCollector({
  instance,
  readComponents,
  now = () => new Date(),
  wait = (ms, signal) => setTimeout(ms, undefined, { signal }),
}: MysqlCollectorOptions): Collector {
  const source = `mysql-${instance.name}`;
  return {
    id: source,
    title: `MySQL ${instance.name}`,
    schedule: instance.schedule,
    async collect(run) {
      const owners = ownersOf(instance, await readComponents());
      await collectServer(run, {
        ...{ instance, owners, source, wait },
        now: now(),
      });
    },
  };
}
