import type { RootConfigService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { normaliseEntityRef } from '@seams/coupling-core';
import {
  readDatabaseInstances,
  readNameSetting,
  type DatabaseInstance,
  type NameSetting,
} from '@seams/backstage-plugin-coupling-node/databases';

/** What is set about a schema, which MySQL also calls a database. */
export interface SchemaSetting extends NameSetting {
  /** Ref of the resource that it is, when it is one of its own. */
  store?: string;
}

export interface MysqlInstance extends DatabaseInstance {
  /** Ref of the resource that the server is in the catalog. */
  store: string;
  /** By name. */
  schemas: Map<string, SchemaSetting>;
  /** By name of the account, without its host. */
  users: Map<string, NameSetting>;
}

const AT = 'coupling.mysql.instances';

/**
 * The servers that are configured; throws with the name of the setting when
 * one makes no sense.
 */
export function readMysqlConfig(config: RootConfigService): MysqlInstance[] {
  return readDatabaseInstances(config, AT, { defaultPort: 3306, read });
}

function read(config: Config) {
  return {
    store: normaliseEntityRef(config.getString('store'), 'resource'),
    schemas: new Map(
      (config.getOptionalConfigArray('schemas') ?? []).map(readSchema),
    ),
    users: new Map(
      (config.getOptionalConfigArray('users') ?? []).map(readUser),
    ),
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
