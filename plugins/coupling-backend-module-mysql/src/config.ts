import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { normaliseEntityRef } from '@seams/coupling-core';
import {
  readDatabaseConnection,
  readNameSetting,
  type DatabaseConnection,
  type NameSetting,
} from '@seams/plugin-coupling-node';

/** What is set about a schema, which MySQL also calls a database. */
export interface SchemaSetting extends NameSetting {
  /** Ref of the resource that it is, when it is one of its own. */
  store?: string;
}

export interface MysqlInstance {
  name: string;
  connection: DatabaseConnection;
  /** Ref of the resource that the server is in the catalog. */
  store: string;
  /** By name. */
  schemas: Map<string, SchemaSetting>;
  /** By name of the account, without its host. */
  users: Map<string, NameSetting>;
  statementTimeoutMs: number;
  schedule: SchedulerServiceTaskScheduleDefinition;
}

const AT = 'coupling.mysql.instances';

/**
 * The servers that are configured; throws with the name of the setting when
 * one makes no sense.
 */
export function readMysqlConfig(config: RootConfigService): MysqlInstance[] {
  const instances = (config.getOptionalConfigArray(AT) ?? []).map(readInstance);
  const names = instances.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice)
    throw new InputError(`${AT}: there are two with the name ${twice}`);
  return instances;
}

function readInstance(config: Config): MysqlInstance {
  const name = config.getString('name');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    throw new InputError(
      `${AT}: the name ${name} must consist of small letters, digits and single dashes`,
    );
  }
  const schedule = config.getOptionalConfig('schedule');
  return {
    name,
    connection: readDatabaseConnection(config.getConfig('connection'), {
      defaultPort: 3306,
    }),
    store: normaliseEntityRef(config.getString('store'), 'resource'),
    schemas: new Map(
      (config.getOptionalConfigArray('schemas') ?? []).map(readSchema),
    ),
    users: new Map(
      (config.getOptionalConfigArray('users') ?? []).map(readUser),
    ),
    statementTimeoutMs: config.has('statementTimeout')
      ? durationToMilliseconds(
          readDurationFromConfig(config, { key: 'statementTimeout' }),
        )
      : 30_000,
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : { frequency: { minutes: 15 }, timeout: { minutes: 10 } },
  };
}

function readSchema(config: Config): [string, SchemaSetting] {
  const name = config.getString('name');
  const store = config.getOptionalString('store');
  return [
    name,
    {
      ...readNameSetting(config, `${AT}: the schema ${name}`),
      ...(store !== undefined && {
        store: normaliseEntityRef(store, 'resource'),
      }),
    },
  ];
}

function readUser(config: Config): [string, NameSetting] {
  const name = config.getString('name');
  return [name, readNameSetting(config, `${AT}: the user ${name}`)];
}
