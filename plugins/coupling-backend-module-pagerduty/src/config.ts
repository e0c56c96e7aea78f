import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** How to ask PagerDuty itself. */
export interface ApiAccess {
  token: string;
  /** Without a slash at its end. */
  apiBaseUrl: string;
}

export interface PagerDutyConfig {
  /** Nothing when the installed PagerDuty plugin is asked. */
  api?: ApiAccess;
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
    ...(asksApi(pagerduty) && { api: readApi(pagerduty) }),
    includeUser: pagerduty.getOptionalBoolean('includeUser') ?? false,
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : { frequency: { minutes: 10 }, timeout: { minutes: 10 } },
  };
}

function asksApi(pagerduty: Config): boolean {
  const via = pagerduty.getOptionalString('via') ?? 'api';
  if (via !== 'api' && via !== 'plugin') {
    throw new InputError('coupling.pagerduty.via must be api or plugin');
  }
  return via === 'api';
}

function readApi(pagerduty: Config): ApiAccess {
  return {
    token: pagerduty.getString('token'),
    apiBaseUrl: readAddress(
      pagerduty.getOptionalString('apiBaseUrl') ?? 'https://api.pagerduty.com',
    ),
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
