import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  coupling?: {
    /**
     * Releases from GitLab. Credentials come from `integrations.gitlab`.
     */
    gitlab?: {
      /**
       * Names of environments that are production; case does not count, and
       * `*` stands for anything, but for no name that denies production, like
       * `non-prod`, unless the pattern itself does. By default those whose
       * deployment tier is `production`.
       */
      environments?: string[];
      /**
       * When the releases of a project (GitLab Releases) count, besides its
       * deployments. By default `when-not-deployed`: only as long as no
       * deployment to production is known, so that nothing counts twice.
       */
      releases?: 'when-not-deployed' | 'always' | 'never';
      /**
       * A regular expression for the tickets that a release names in its
       * notes, branch or commit message. By default keys like `SHOP-123`.
       */
      changeIdPattern?: string;
      /**
       * The merge requests that came with a deployment are asked for, one
       * request each, if it is not older than so many days; they name changes.
       * From 0 (never) to 2000. By default 7.
       */
      mergeRequestsOfDays?: number;
      /**
       * How far back to read at first, in months; from 1 to 60. By default 24.
       */
      backfillMonths?: number;
      /**
       * Which deployments and tags of a project belong to a component, for
       * components that cannot be annotated.
       */
      components?: Array<{
        /** An entity ref, like `component:default/orders`. */
        component: string;
        /** The project: `acme/web/shop`, its number, or its address. */
        project: string | number;
        /** Its production environments, with `*`. */
        environments?: string[];
        /** Its tags, with `*`, like `orders@*`. */
        tags?: string[];
      }>;
      /**
       * When GitLab is asked. By default every 10 minutes, with a timeout of
       * 30 minutes.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}
