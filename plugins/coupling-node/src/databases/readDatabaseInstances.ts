import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import {
  readDatabaseConnection,
  type DatabaseConnection,
} from './readDatabaseConnection';

type Config = ReturnType<RootConfigService['getConfig']>;

/** What is set about every database server that is collected. @public */
export interface DatabaseInstance {
  /** Small letters, digits and single dashes; no two of a kind have it. */
  name: string;
  connection: DatabaseConnection;
  /** In milliseconds; 30 seconds unless it is set. */
  statementTimeoutMs: number;
  /** Every 15 minutes unless it is set. */
  schedule: SchedulerServiceTaskScheduleDefinition;
}

/**
 * Reads the servers of a section: what all kinds have, and what `read` makes
 * of the rest.
 *
 * @param section - name of the list, like `coupling.postgres.instances`
 * @throws InputError with the name of the section when a server has a name
 * that makes no sense or that another one has
 *
 * @public
 */
export function readDatabaseInstances<More extends object>(
  config: RootConfigService,
  section: string,
  { defaultPort, read }: { defaultPort: number; read: (of: Config) => More },
): (DatabaseInstance & More)[] {
  const instances = (config.getOptionalConfigArray(section) ?? []).map(of => ({
    name: readName(of, section),
    connection: readDatabaseConnection(of.getConfig('connection'), {
      defaultPort,
    }),
    ...read(of),
    statementTimeoutMs: readStatementTimeout(of),
    schedule: readSchedule(of),
  }));
  const names = instances.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) {
    throw new InputError(`${section}: there are two with the name ${twice}`);
  }
  return instances;
}

function readName(config: Config, section: string): string {
  const name = config.getString('name');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    throw new InputError(
      `${section}: the name ${name} must consist of small letters, digits and single dashes`,
    );
  }
  return name;
}

function readStatementTimeout(config: Config): number {
  if (!config.has('statementTimeout')) return 30_000;
  return durationToMilliseconds(
    readDurationFromConfig(config, { key: 'statementTimeout' }),
  );
}

function readSchedule(config: Config): SchedulerServiceTaskScheduleDefinition {
  const schedule = config.getOptionalConfig('schedule');
  return schedule
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
    : { frequency: { minutes: 15 }, timeout: { minutes: 10 } };
}
