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
  readRepositoryAddress,
  type ReadingRules,
} from '@seams/backstage-plugin-coupling-node/entities';
import {
  readReleaseSettings,
  type ReleaseSettings,
} from '@seams/backstage-plugin-coupling-node/releases';

export interface GitlabConfig extends ReadingSettings {
  components: ConfiguredComponent[];
  mayRead: ReadingRules;
  schedule: SchedulerServiceTaskScheduleDefinition;
}

/** What decides which releases are read, and as what. */
export interface ReadingSettings extends ReleaseSettings {
  /** Names of production; without them GitLab's tier says what that is. */
  environments?: string[];
  releases: (typeof RELEASES)[number];
  /** Merge requests are asked for of deployments of so many days. */
  mergeRequestsOfDays: number;
}

/** A component that is told by the settings where its releases are. */
export interface ConfiguredComponent {
  ref: string;
  project: string;
  environments: string[];
  tags: string[];
}

const SECTION = 'coupling.gitlab';
const RELEASES = ['when-not-deployed', 'always', 'never'] as const;

/** Throws with the name of the setting when one makes no sense. */
export function readGitlabConfig(config: RootConfigService): GitlabConfig {
  const gitlab = config.getOptionalConfig(SECTION);
  const schedule = gitlab?.getOptionalConfig('schedule');
  const environments = gitlab?.getOptionalStringArray('environments');
  return {
    ...readReleaseSettings(config, SECTION),
    ...(environments && { environments }),
    releases: readReleases(gitlab),
    mergeRequestsOfDays: readDays(gitlab),
    mayRead: readReadingRules(config),
    components: (gitlab?.getOptionalConfigArray('components') ?? []).map(
      readComponent,
    ),
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : { frequency: { minutes: 10 }, timeout: { minutes: 30 } },
  };
}

function readReleases(gitlab?: Config): GitlabConfig['releases'] {
  const value = gitlab?.getOptionalString('releases') ?? 'when-not-deployed';
  const known = RELEASES.find(each => each === value);
  if (!known) {
    throw new InputError(
      `${SECTION}.releases must be one of ${RELEASES.join(', ')}`,
    );
  }
  return known;
}

function readDays(gitlab?: Config): number {
  const days = gitlab?.getOptionalNumber('mergeRequestsOfDays') ?? 7;
  if (!Number.isInteger(days) || days < 0 || days > 2_000) {
    throw new InputError(
      `${SECTION}.mergeRequestsOfDays must be a whole number from 0 to 2000`,
    );
  }
  return days;
}

function readComponent(entry: Config, index: number): ConfiguredComponent {
  const project = String(entry.get('project'));
  const isProject =
    /^\d{1,15}$/.test(project) ||
    readRepositoryAddress(project, 'https://gitlab.com') !== undefined;
  if (!isProject) {
    throw new InputError(
      `${SECTION}.components[${index}].project must be like acme/web/shop, a number, or an address`,
    );
  }
  return {
    ref: normaliseEntityRef(entry.getString('component'), 'component'),
    project,
    environments: entry.getOptionalStringArray('environments') ?? [],
    tags: entry.getOptionalStringArray('tags') ?? [],
  };
}
