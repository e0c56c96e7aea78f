import type { RootConfigService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { normaliseEntityRef } from '@seams/coupling-core';
import {
  readDatabaseInstances,
  readNameSetting,
  type DatabaseInstance,
  type NameSetting,
} from '@seams/backstage-plugin-coupling-node/databases';

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

export interface PostgresInstance extends DatabaseInstance {
  databases: PostgresDatabase[];
  /** By name of the role. */
  roles: Map<string, RoleSetting>;
  /** Refs of components by the `application_name` that they connect with. */
  applications: Map<string, string>;
}

const AT = 'coupling.postgres.instances';

/**
 * The servers that are configured; throws with the name of the setting when
 * one makes no sense.
 */
export function readPostgresConfig(
  config: RootConfigService,
): PostgresInstance[] {
  return readDatabaseInstances(config, AT, { defaultPort: 5432, read });
}

function read(config: Config) {
  return {
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
