import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  coupling?: {
    /** Who is paged, from Jira Service Management Operations. */
    jsmOps?: {
      /**
       * The id of your site, a UUID; `https://<site>.atlassian.net/_edge/tenant_info`
       * tells it.
       */
      cloudId: string;
      /** Of the account that the token belongs to. */
      email: string;
      /**
       * An API token of that account, with the scope
       * `read:ops-config:jira-service-management` if it has scopes.
       *
       * @visibility secret
       */
      apiToken: string;
      /** By default `https://api.atlassian.com`. */
      apiBaseUrl?: string;
      /**
       * The address of your site, like `https://acme.atlassian.net`. Needed to
       * name people: Jira is asked for their e-mail addresses there.
       */
      siteUrl?: string;
      /**
       * Whether to name the person on call, when exactly one is called first
       * and a user of the catalog has the same e-mail address. By default
       * false: people are called at night because a page named them.
       */
      includeUser?: boolean;
      /**
       * When Atlassian is asked. By default every 10 minutes, with a timeout
       * of 10 minutes.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}
