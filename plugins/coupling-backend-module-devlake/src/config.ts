import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { normaliseEntityRef } from '@seams/coupling-core';
import { readDatabaseTls } from '@seams/backstage-plugin-coupling-node/databases';
import {
  readReadingRules,
  repositoryOf,
  type ReadingRules,
} from '@seams/backstage-plugin-coupling-node/entities';
import {
  readReleaseSettings,
  type ReleaseSettings,
} from '@seams/backstage-plugin-coupling-node/releases';
import { readDatabaseUrl, type DatabaseAddress } from './databaseUrl';

export interface DevLakeConfig extends ReleaseSettings {
  database: DatabaseAddress;
  components: ConfiguredComponent[];
  mayRead: ReadingRules;
  schedule: SchedulerServiceTaskScheduleDefinition;
}

/** A component that is told by the settings which deployments are its own. */
export interface ConfiguredComponent {
  ref: string;
  project?: string;
  scope?: string;
  /** Host and path in lower case, like `github.com/acme/shop`. */
  repository?: string;
  /** A pattern; `*` stands for anything. */
  name?: string;
}

/**
 * Nothing when DevLake is not configured; throws with the name of the setting
 * when one makes no sense.
 */
export function readDevLakeConfig(
  config: RootConfigService,
): DevLakeConfig | undefined {
  const devlake = config.getOptionalConfig('coupling.devlake');
  if (!devlake) return undefined;
  const schedule = devlake.getOptionalConfig('schedule');
  return {
    database: readDatabaseUrl(
      devlake.getString('databaseUrl'),
      devlake.has('tls') ? readDatabaseTls(devlake) : undefined,
    ),
    ...readReleaseSettings(config, 'coupling.devlake'),
    mayRead: readReadingRules(config),
    components: (devlake.getOptionalConfigArray('components') ?? []).map(
      readComponent,
    ),
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : { frequency: { minutes: 30 }, timeout: { minutes: 30 } },
  };
}

function readComponent(entry: Config, index: number): ConfiguredComponent {
  const setting = `coupling.devlake.components[${index}]`;
  const address = entry.getOptionalString('repository');
  const repository = address && repositoryOf(address);
  if (address && !repository) {
    throw new InputError(`${setting}.repository must be an address`);
  }
  const limits = {
    project: entry.getOptionalString('project'),
    scope: entry.getOptionalString('scope'),
    repository,
    name: entry.getOptionalString('name'),
  };
  if (Object.values(limits).every(limit => limit === undefined)) {
    throw new InputError(
      `${setting} needs a project, scope, repository or name: without one, every deployment would be of that component`,
    );
  }
  const component = entry.getString('component');
  return { ref: normaliseEntityRef(component, 'component'), ...limits };
}
