import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

export interface PagerDutyConfig {
  token: string;
  /** Without a slash at its end. */
  apiBaseUrl: string;
  /** Whether to name the person on call. */
  includeUser: boolean;
  schedule: SchedulerServiceTaskScheduleDefinition;
}

/**
 * Nothing when PagerDuty is not configured; throws with the name of the
 * setting when one makes no sense.
 */
export function readPagerDutyConfig(
  config: RootConfigService,
): PagerDutyConfig | undefined {
  const pagerduty = config.getOptionalConfig('coupling.pagerduty');
  if (!pagerduty) return undefined;
  const schedule = pagerduty.getOptionalConfig('schedule');
  return {
    token: pagerduty.getString('token'),
    apiBaseUrl: readAddress(
      pagerduty.getOptionalString('apiBaseUrl') ?? 'https://api.pagerduty.com',
    ),
    includeUser: pagerduty.getOptionalBoolean('includeUser') ?? false,
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : { frequency: { minutes: 10 }, timeout: { minutes: 10 } },
  };
}

function readAddress(address: string): string {
  if (!/^https?:$/.test(URL.parse(address)?.protocol ?? '')) {
    throw new InputError(
      'coupling.pagerduty.apiBaseUrl must be an http or https address',
    );
  }
  return address.replace(/\/+$/, '');
}
