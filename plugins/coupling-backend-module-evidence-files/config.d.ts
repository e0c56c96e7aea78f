import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  coupling?: {
    /**
     * Files of evidence, one JSON item a line (NDJSON). What an entry says is
     * kept until the entry is taken out of this list.
     */
    evidenceFiles?: Array<
      | {
          /**
           * A file, or a folder whose `*.ndjson` files are read (not those of
           * folders in it). Absolute, or relative to where the backend runs.
           */
          path: string;
        }
      | {
          /**
           * An address that the backend may read: of an integration, or one
           * of `backend.reading.allow`. Credentials belong to the
           * integration, not into the address.
           */
          url: string;
        }
    >;
    /**
     * When the files are looked at. Those that did not change are not read
     * again, so often is cheap. By default every 5 minutes, with a timeout of
     * 30 minutes.
     */
    evidenceFilesSchedule?: SchedulerServiceTaskScheduleDefinitionConfig;
  };
}
