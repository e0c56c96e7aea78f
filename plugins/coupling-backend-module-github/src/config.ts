import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { normaliseEntityRef } from '@seams/coupling-core';
import { checkChangeIdPattern } from '@seams/plugin-coupling-node';

export interface GithubConfig extends ReadingSettings {
  components: ConfiguredComponent[];
  schedule: SchedulerServiceTaskScheduleDefinition;
}

/** What decides which releases are read, and as what. */
export interface ReadingSettings {
  environments: string[];
  releases: (typeof RELEASES)[number];
  changeIdPattern: string;
  backfillMonths: number;
}

/** A component that is told by the settings where its releases are. */
export interface ConfiguredComponent {
  ref: string;
  repository: string;
  environments: string[];
  tags: string[];
}

const RELEASES = ['when-not-deployed', 'always', 'never'] as const;

const PRODUCTION = [
  ...['production', 'production-*', 'production/*', '*-production'],
  ...['prod', 'prod-*', 'prod/*', '*-prod'],
];

/** Throws with the name of the setting when one makes no sense. */
export function readGithubConfig(config: RootConfigService): GithubConfig {
  const github = config.getOptionalConfig('coupling.github');
  const schedule = github?.getOptionalConfig('schedule');
  return {
    environments: github?.getOptionalStringArray('environments') ?? PRODUCTION,
    releases: readReleases(github),
    changeIdPattern: checkChangeIdPattern(
      github?.getOptionalString('changeIdPattern'),
      'coupling.github.changeIdPattern',
    ),
    backfillMonths: readMonths(github),
    components: (github?.getOptionalConfigArray('components') ?? []).map(
      readComponent,
    ),
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : { frequency: { minutes: 10 }, timeout: { minutes: 30 } },
  };
}

function readReleases(github?: Config): GithubConfig['releases'] {
  const value = github?.getOptionalString('releases') ?? 'when-not-deployed';
  const known = RELEASES.find(each => each === value);
  if (!known) {
    throw new InputError(
      `coupling.github.releases must be one of ${RELEASES.join(', ')}`,
    );
  }
  return known;
}

function readMonths(github?: Config): number {
  const months = github?.getOptionalNumber('backfillMonths') ?? 24;
  if (!Number.isInteger(months) || months < 1 || months > 60) {
    throw new InputError(
      'coupling.github.backfillMonths must be a whole number from 1 to 60',
    );
  }
  return months;
}

function readComponent(entry: Config, index: number): ConfiguredComponent {
  const repository = entry.getString('repository');
  if (!/^(https?:\/\/[^/]+\/)?[^/\s]+\/[^/\s]+$/.test(repository)) {
    throw new InputError(
      `coupling.github.components[${index}].repository must be like acme/shop, or an address`,
    );
  }
  return {
    ref: normaliseEntityRef(entry.getString('component'), 'component'),
    repository,
    environments: entry.getOptionalStringArray('environments') ?? [],
    tags: entry.getOptionalStringArray('tags') ?? [],
  };
}
