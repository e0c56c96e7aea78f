import {
  coreServices,
  createServiceFactory,
  type LoggerService,
  type RootLoggerService,
  type SchedulerServiceTaskFunction,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- tried with the plugin it is for
import couplingPlugin from '@seams/backstage-plugin-coupling-backend';
import { collectorTaskId } from '@seams/backstage-plugin-coupling-node';
import request from 'supertest';
import couplingModuleMysql from '..';

type Entities = NonNullable<
  NonNullable<Parameters<typeof catalogServiceMock.factory>[0]>['entities']
>;

/** Keeps everything that is logged, of every level. */
function loggerInto(lines: string[]) {
  const log = (message: string, meta?: Error | JsonObject) => {
    lines.push(
      message,
      meta instanceof Error ? String(meta.stack) : JSON.stringify(meta ?? {}),
    );
  };
  const logger: LoggerService = {
    ...{ error: log, warn: log, info: log, debug: log },
    child: () => logger,
  };
  return createServiceFactory({
    service: coreServices.rootLogger,
    deps: {},
    factory: () => logger as RootLoggerService,
  });
}

/**
 * The plugin with this module on a database of its own; the test says when to
 * collect and to assess. Call it once in a file, outside of tests.
 */
export function prepareCoupling() {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  return async (options: { instances: object[]; entities: Entities }) => {
    const knex = await databases.init('SQLITE_3');
    const tasks = new Map<string, SchedulerServiceTaskFunction>();
    const logged: string[] = [];
    const backend = await startTestBackend({
      features: [
        couplingPlugin,
        couplingModuleMysql,
        loggerInto(logged),
        catalogServiceMock.factory({ entities: options.entities }),
        mockServices.database.factory({ knex }),
        mockServices.rootConfig.factory({
          data: { coupling: { mysql: { instances: options.instances } } },
        }),
        mockServices.scheduler.mock({
          getScheduledTasks: async () => [],
          scheduleTask: async ({ id, fn }) => {
            tasks.set(id, fn);
          },
        }).factory,
      ],
    });
    const runTask = async (id: string) => {
      const task = tasks.get(id);
      if (!task) throw new Error(`There is no task ${id}`);
      await task(new AbortController().signal);
    };
    return {
      logged,
      collect: (instance: string) =>
        runTask(collectorTaskId(`mysql-${instance}`)),
      assess: () => runTask('coupling:assess'),
      async get(path: string) {
        const { status, body } = await request(backend.server).get(
          `/api/coupling${path}`,
        );
        if (status !== 200) throw new Error(`${path}: ${JSON.stringify(body)}`);
        return body;
      },
      /** Every row of every table. */
      async stored(): Promise<string> {
        const tables = await knex('sqlite_master')
          .where({ type: 'table' })
          .pluck('name');
        const rows = await Promise.all(tables.map(name => knex(name).select()));
        return JSON.stringify(rows);
      },
      stop: () => backend.stop(),
    };
  };
}
