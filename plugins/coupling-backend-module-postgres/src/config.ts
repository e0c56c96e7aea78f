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

/** What is set about one database role. */
export interface RoleSetting extends NameSetting {
  /** Set by the service itself when it connects. */
  searchPath?: string[];
}

/** A database of a server, and the resource that it is in the catalog. */
export interface PostgresDatabase {
  name: string;
  store: string;
}

export interface PostgresInstance {
  name: string;
  connection: DatabaseConnection;
  databases: PostgresDatabase[];
  /** By name of the role. */
  roles: Map<string, RoleSetting>;
  /** Refs of components by the `application_name` that they connect with. */
  applications: Map<string, string>;
  statementTimeoutMs: number;
  schedule: SchedulerServiceTaskScheduleDefinition;
}

const AT = 'coupling.postgres.instances';

/**
 * The servers that are configured; throws with the name of the setting when
 * one makes no sense.
 */
export function readPostgresConfig(
  config: RootConfigService,
): PostgresInstance[] {
  const instances = (config.getOptionalConfigArray(AT) ?? []).map(readInstance);
  const names = instances.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice)
    throw new InputError(`${AT}: there are two with the name ${twice}`);
  return instances;
}

function readInstance(config: Config): PostgresInstance {
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
      defaultPort: 5432,
    }),
    databases: config.getConfigArray('databases').map(database => ({
      name: database.getString('name'),
      store: normaliseEntityRef(database.getString('store'), 'resource'),
    })),
    roles: new Map(
      (config.getOptionalConfigArray('roles') ?? []).map(readRole),
    ),
    applications: new Map(
      (config.getOptionalConfigArray('applications') ?? []).map(each => [
        each.getString('name'),
        normaliseEntityRef(each.getString('component'), 'component'),
      ]),
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

function readRole(config: Config): [string, RoleSetting] {
  const name = config.getString('name');
  const searchPath = config.getOptionalStringArray('searchPath');
  return [
    name,
    {
      ...readNameSetting(config, `${AT}: the role ${name}`),
      ...(searchPath && { searchPath }),
    },
  ];
}
