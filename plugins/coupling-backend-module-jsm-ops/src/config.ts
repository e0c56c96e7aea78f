import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type RootConfigService,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

export interface JsmOpsConfig {
  access: JsmOpsAccess;
  schedule: SchedulerServiceTaskScheduleDefinition;
}

/** Whom to ask and as whom; addresses have no slash at their end. */
export interface JsmOpsAccess {
  cloudId: string;
  email: string;
  apiToken: string;
  apiBaseUrl: string;
  /** Where to ask for people's addresses, when people are to be named. */
  siteUrl?: string;
}

/**
 * Nothing when JSM Operations is not configured; throws with the name of the
 * setting when one makes no sense.
 */
export function readJsmOpsConfig(
  config: RootConfigService,
): JsmOpsConfig | undefined {
  const jsmOps = config.getOptionalConfig('coupling.jsmOps');
  if (!jsmOps) return undefined;
  const schedule = jsmOps.getOptionalConfig('schedule');
  const siteUrl = readAddress(jsmOps, 'siteUrl');
  const includeUser = jsmOps.getOptionalBoolean('includeUser') ?? false;
  if (includeUser && !siteUrl) {
    throw new InputError(
      'coupling.jsmOps.includeUser needs coupling.jsmOps.siteUrl: there Jira is asked for the addresses of people',
    );
  }
  return {
    access: {
      cloudId: readCloudId(jsmOps),
      email: jsmOps.getString('email'),
      apiToken: jsmOps.getString('apiToken'),
      apiBaseUrl:
        readAddress(jsmOps, 'apiBaseUrl') ?? 'https://api.atlassian.com',
      ...(includeUser && { siteUrl }),
    },
    schedule: schedule
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
      : { frequency: { minutes: 10 }, timeout: { minutes: 10 } },
  };
}

function readCloudId(jsmOps: Config): string {
  const cloudId = jsmOps.getString('cloudId');
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(cloudId)) {
    throw new InputError(
      'coupling.jsmOps.cloudId must be a UUID; https://<site>.atlassian.net/_edge/tenant_info tells that of your site',
    );
  }
  return cloudId;
}

function readAddress(
  jsmOps: Config,
  name: 'apiBaseUrl' | 'siteUrl',
): string | undefined {
  const address = jsmOps.getOptionalString(name);
  if (address === undefined) return undefined;
  if (!/^https?:$/.test(URL.parse(address)?.protocol ?? '')) {
    throw new InputError(
      `coupling.jsmOps.${name} must be an http or https address`,
    );
  }
  return address.replace(/\/+$/, '');
}
