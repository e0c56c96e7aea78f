import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** Where evidence is, as configured. */
export type EvidenceLocation = { path: string } | { url: string };

export interface EvidenceFilesConfig {
  locations: EvidenceLocation[];
  schedule: SchedulerServiceTaskScheduleDefinition;
}

const DEFAULT_SCHEDULE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 5 },
  timeout: { minutes: 30 },
};

/** Throws with the name of the setting when one makes no sense. */
export function readEvidenceFilesConfig(
  config: RootConfigService,
): EvidenceFilesConfig {
  const entries = config.getOptionalConfigArray('coupling.evidenceFiles') ?? [];
  const schedule = config.getOptionalConfig('coupling.evidenceFilesSchedule');
  return {
    locations: entries.map(readLocation),
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : DEFAULT_SCHEDULE,
  };
}

function readLocation(entry: Config, index: number): EvidenceLocation {
  const setting = `coupling.evidenceFiles[${index}]`;
  const path = entry.getOptionalString('path');
  const url = entry.getOptionalString('url');
  if (path !== undefined && url === undefined) return { path };
  if (path !== undefined || url === undefined) {
    throw new InputError(`${setting} must have either a path or a url`);
  }
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) {
    throw new InputError(`${setting}.url must be an http or https address`);
  }
  return { url };
}
