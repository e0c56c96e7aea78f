import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { readDurationFromConfig, type Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { normaliseEntityRef } from '@seams/coupling-core';

/** How a server is reached. */
export interface PostgresConnection {
  host: string;
  port: number;
  user: string;
  password?: string;
  /** Certificates are always checked, when there is TLS. */
  tls: false | { ca?: string; cert?: string; key?: string };
}

/** What is set about one database role. */
export interface RoleSetting {
  /** Ref of the component whose role it is. */
  component?: string;
  /** Several components use it. */
  shared?: boolean;
  /** It is no service, like an administrator's. */
  ignore?: boolean;
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
  connection: PostgresConnection;
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
    connection: readConnection(config.getConfig('connection')),
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

function readConnection(config: Config): PostgresConnection {
  const password = config.getOptionalString('password');
  return {
    host: config.getString('host'),
    port: config.getOptionalNumber('port') ?? 5432,
    user: config.getString('user'),
    ...(password !== undefined && { password }),
    tls: readTls(config),
  };
}

function readTls(config: Config): PostgresConnection['tls'] {
  const value = config.getOptional('tls');
  if (typeof value === 'boolean') return value ? {} : false;
  const tls = config.getOptionalConfig('tls');
  const file = (key: 'ca' | 'cert' | 'key') => {
    const text = tls?.getOptionalString(key);
    return text === undefined ? {} : { [key]: text };
  };
  return { ...file('ca'), ...file('cert'), ...file('key') };
}

function readRole(config: Config): [string, RoleSetting] {
  const name = config.getString('name');
  const component = config.getOptionalString('component');
  const shared = config.getOptionalBoolean('shared') ?? false;
  const ignore = config.getOptionalBoolean('ignore') ?? false;
  const searchPath = config.getOptionalStringArray('searchPath');
  if ([component !== undefined, shared, ignore].filter(Boolean).length > 1) {
    throw new InputError(
      `${AT}: the role ${name} has more than one of component, shared and ignore`,
    );
  }
  return [
    name,
    {
      ...(component !== undefined && {
        component: normaliseEntityRef(component, 'component'),
      }),
      ...(shared && { shared }),
      ...(ignore && { ignore }),
      ...(searchPath && { searchPath }),
    },
  ];
}
