import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { normaliseEntityRef } from '@seams/coupling-core';
import {
  readReadingRules,
  type ReadingRules,
} from '@seams/backstage-plugin-coupling-node/entities';
import {
  readReleaseSettings,
  type ReleaseSettings,
} from '@seams/backstage-plugin-coupling-node/releases';
import { addressOf } from './addressOf';
import { toPath } from './toPath';

export interface GithubConfig extends ReadingSettings {
  components: ConfiguredComponent[];
  mayRead: ReadingRules;
  schedule: SchedulerServiceTaskScheduleDefinition;
}

/** What decides which releases are read, and as what. */
export interface ReadingSettings extends ReleaseSettings {
  /** Names of production; without them the usual ones count. */
  environments?: string[];
  releases: (typeof COUNTING)[number];
  tags: (typeof COUNTING)[number];
  changes: ChangeSettings;
}

/** What is asked about the changes in a release, besides what it names. */
export interface ChangeSettings {
  /** The commits of releases that are not older than so many days. */
  commitsOfDays: number;
  /** Pull requests of commits whose message names none. */
  pullRequests: boolean;
  /** Issues that pull requests close. */
  linkedIssues: boolean;
  /** For all of it, in one run. */
  requestsPerRun: number;
}

/** A component that is told by the settings where its releases are. */
export interface ConfiguredComponent {
  ref: string;
  repository: string;
  environments: string[];
  tags: string[];
  paths: string[];
}

const COUNTING = ['when-not-deployed', 'always', 'never'] as const;

/** Throws with the name of the setting when one makes no sense. */
export function readGithubConfig(config: RootConfigService): GithubConfig {
  const github = config.getOptionalConfig('coupling.github');
  const schedule = github?.getOptionalConfig('schedule');
  return {
    ...readReleaseSettings(config, 'coupling.github'),
    environments: github?.getOptionalStringArray('environments'),
    releases: readCounting(github, 'releases', 'when-not-deployed'),
    tags: readCounting(github, 'tags', 'never'),
    changes: readChanges(github?.getOptionalConfig('changes')),
    mayRead: readReadingRules(config),
    components: (github?.getOptionalConfigArray('components') ?? []).map(
      readComponent,
    ),
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : { frequency: { minutes: 10 }, timeout: { minutes: 30 } },
  };
}

function readCounting(
  github: Config | undefined,
  setting: 'releases' | 'tags',
  otherwise: (typeof COUNTING)[number],
): (typeof COUNTING)[number] {
  const value = github?.getOptionalString(setting) ?? otherwise;
  const known = COUNTING.find(each => each === value);
  if (!known) {
    throw new InputError(
      `coupling.github.${setting} must be one of ${COUNTING.join(', ')}`,
    );
  }
  return known;
}

function readChanges(changes?: Config): ChangeSettings {
  const name = 'coupling.github.changes';
  return {
    commitsOfDays: readWhole(changes?.getOptionalNumber('commitsOfDays'), {
      name: `${name}.commitsOfDays`,
      to: 2_000,
      otherwise: 7,
    }),
    pullRequests: changes?.getOptionalBoolean('pullRequests') ?? false,
    linkedIssues: changes?.getOptionalBoolean('linkedIssues') ?? false,
    requestsPerRun: readWhole(changes?.getOptionalNumber('requestsPerRun'), {
      name: `${name}.requestsPerRun`,
      to: 5_000,
      otherwise: 500,
    }),
  };
}

function readWhole(
  value: number | undefined,
  allowed: { name: string; to: number; otherwise: number },
): number {
  const { name, to, otherwise } = allowed;
  const whole = value ?? otherwise;
  if (!Number.isInteger(whole) || whole < 0 || whole > to) {
    throw new InputError(`${name} must be a whole number from 0 to ${to}`);
  }
  return whole;
}

function readComponent(entry: Config, index: number): ConfiguredComponent {
  const repository = entry.getString('repository');
  if (!addressOf(repository)) {
    throw new InputError(
      `coupling.github.components[${index}].repository must be like acme/shop, or an address`,
    );
  }
  return {
    ref: normaliseEntityRef(entry.getString('component'), 'component'),
    repository,
    environments: entry.getOptionalStringArray('environments') ?? [],
    tags: entry.getOptionalStringArray('tags') ?? [],
    paths: (entry.getOptionalStringArray('paths') ?? []).map(toPath),
  };
}
