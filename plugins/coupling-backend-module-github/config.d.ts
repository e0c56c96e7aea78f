import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  coupling?: {
    /**
     * Releases from GitHub. Credentials come from `integrations.github`.
     */
    github?: {
      /**
       * Names of environments that are production; case does not count, and
       * `*` stands for anything, but for no name that denies production, like
       * `non-prod`, unless the pattern itself does. By default those that are
       * called so, like `prod-eu` or `Production – shop`.
       */
      environments?: string[];
      /**
       * When the releases of a repository (GitHub Releases) count, besides
       * its deployments. By default `when-not-deployed`: only as long as no
       * deployment to production is known, so that nothing counts twice.
       */
      releases?: 'when-not-deployed' | 'always' | 'never';
      /**
       * When the tags of a repository that name a version count:
       * `when-not-deployed` means as long as neither a deployment nor a
       * release is known. By default `never`, for not every tag goes live.
       */
      tags?: 'when-not-deployed' | 'always' | 'never';
      /**
       * A regular expression for the tickets that a release names in its
       * notes, branch or commit message. By default keys like `SHOP-123`.
       */
      changeIdPattern?: string;
      /**
       * What is asked about the changes in a release, besides what its notes
       * and its branch name.
       */
      changes?: {
        /**
         * The commits since the release before are read of releases that are
         * not older than so many days; 0 reads none. By default 7.
         */
        commitsOfDays?: number;
        /**
         * Whether GitHub is asked for the pull requests of commits whose
         * message names none: one request a commit. Needs the permission
         * "Pull requests: read". By default false.
         */
        pullRequests?: boolean;
        /**
         * Whether the issues that pull requests close count as changes, too:
         * one query a release. Needs the permissions "Pull requests: read"
         * and "Issues: read". By default false.
         */
        linkedIssues?: boolean;
        /** Requests for all of this in one run at most. By default 500. */
        requestsPerRun?: number;
      };
      /**
       * How far back to read at first, in months; from 1 to 60. By default 24.
       */
      backfillMonths?: number;
      /**
       * Which deployments and tags of a repository belong to a component,
       * for components that cannot be annotated.
       */
      components?: Array<{
        /** An entity ref, like `component:default/orders`. */
        component: string;
        /** The repository, like `acme/shop` or an address. */
        repository: string;
        /** Its production environments, with `*`. */
        environments?: string[];
        /** Its tags, with `*`, like `orders@*`. */
        tags?: string[];
        /**
         * Its folders and files, from the root: a release counts for it when
         * one of them changed.
         */
        paths?: string[];
      }>;
      /**
       * When GitHub is asked. By default every 10 minutes, with a timeout of
       * 30 minutes.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}
