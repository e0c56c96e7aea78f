import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { readDurationFromConfig, type Config } from '@backstage/config';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import type { AssessOptions } from '@seams/coupling-core';

/** The settings under `coupling`, read once at start. */
export interface CouplingConfig {
  assessment: {
    schedule: SchedulerServiceTaskScheduleDefinition;
    options: AssessOptions;
  };
  /** A collector without success for longer is said to be stale, in ms. */
  staleAfterMs: number;
}

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 15 },
  // Collectors run at start too, and the first assessment should see them.
  initialDelay: { seconds: 5 },
};

const DEFAULT_STALE_AFTER: HumanDuration = { days: 2 };

/** Throws with the name of the setting when one makes no sense. */
export function readCouplingConfig(config: RootConfigService): CouplingConfig {
  const assessment = config.getOptionalConfig('coupling.assessment');
  const schedule = assessment?.getOptionalConfig('schedule');
  return {
    assessment: {
      schedule: schedule
        ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
        : DEFAULT_SCHEDULE,
      options: assessment ? readOptions(assessment) : {},
    },
    staleAfterMs: durationToMilliseconds(
      config.has('coupling.staleAfter')
        ? readDurationFromConfig(config, { key: 'coupling.staleAfter' })
        : DEFAULT_STALE_AFTER,
    ),
  };
}

/** One name, or several. */
function readEnvironments(assessment: Config): string[] | undefined {
  if (Array.isArray(assessment.getOptional('environment'))) {
    return assessment.getOptionalStringArray('environment');
  }
  const name = assessment.getOptionalString('environment');
  return name === undefined ? undefined : [name];
}

function readOptions(assessment: Config): AssessOptions {
  const lookbackMonths = assessment.getOptionalNumber('lookbackMonths');
  if (lookbackMonths !== undefined && !(lookbackMonths > 0)) {
    throw new Error(
      `coupling.assessment.lookbackMonths must be more than 0, not ${lookbackMonths}`,
    );
  }
  return {
    environments: readEnvironments(assessment),
    ignoredActors: assessment.getOptionalStringArray('ignoredActors'),
    lookbackMonths,
  };
}
