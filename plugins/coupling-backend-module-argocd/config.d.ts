import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  coupling?: {
    /** Releases from the history of Argo CD applications. */
    argocd?: {
      /** The Argo CDs to read. */
      instances: Array<{
        /** What `argocd/instance-name` calls it. */
        name: string;
        /** Like `https://argocd.example.org`. */
        url: string;
        /**
         * Of an account that may get applications.
         *
         * @visibility secret
         */
        token: string;
      }>;
      /**
       * Which applications are production: those that fit one of the rules.
       * All that a rule has must fit; case does not count, and `*` stands for
       * anything, but for no name that denies production, like `non-prod`. By
       * default those whose name, project, cluster or namespace is called so,
       * like `orders-prod`, unless one of them says that it is another stage.
       */
      production?: Array<{
        /** Names of applications. */
        names?: string[];
        /** Argo CD projects. */
        projects?: string[];
        /** Addresses or names of the clusters they deploy to. */
        clusters?: string[];
        /** Namespaces they deploy to. */
        namespaces?: string[];
        /** Labels of the applications, with their values. */
        labels?: { [label: string]: string };
      }>;
      /**
       * When Argo CD is asked. By default every 10 minutes, with a timeout of
       * 30 minutes.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}
