import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  coupling?: {
    /** Who is paged, from PagerDuty. */
    pagerduty?: {
      /**
       * Whom to ask: PagerDuty itself (`api`, the default), or the PagerDuty
       * backend plugin that is installed in this Backstage (`plugin`), with
       * its credentials and its mapping of services to components.
       */
      via?: 'api' | 'plugin';
      /**
       * A read-only API key, or a token that may read services and on-calls.
       * Needed to ask PagerDuty itself.
       *
       * @visibility secret
       */
      token?: string;
      /**
       * By default `https://api.pagerduty.com`; accounts in the EU region have
       * `https://api.eu.pagerduty.com`.
       */
      apiBaseUrl?: string;
      /**
       * Whether to name the person on call, when exactly one is on call at
       * the first level and a user of the catalog has the same e-mail address.
       * By default false: people are called at night because a page named
       * them.
       */
      includeUser?: boolean;
      /**
       * When PagerDuty is asked. By default every 10 minutes, with a timeout
       * of 10 minutes.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}
