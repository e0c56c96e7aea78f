import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  coupling?: {
    /** What SQL migration files in repositories say of tables. */
    migrations?: {
      /**
       * When the files are looked at. Those of a commit that was read are not
       * read again. By default every 30 minutes, with a timeout of 20 minutes.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}
