import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  coupling?: {
    /** Releases from the database of Apache DevLake. */
    devlake?: {
      /**
       * Where DevLake keeps its data, like
       * `mysql://seams:secret@db.example.org:3306/lake` or
       * `postgresql://seams:secret@db.example.org:5432/lake`. DevLake's own
       * `DB_URL` has this form; give Seams a user of its own that may only
       * read.
       *
       * @visibility secret
       */
      databaseUrl: string;
      /**
       * By default on, with certificates that Node trusts, unless the address
       * says `sslmode=disable` or `tls=false`. `false` sends everything in the
       * clear.
       */
      tls?:
        | boolean
        | {
            /** Certificate of the authority, as PEM. */
            ca?: string;
            /** Certificate of the reader, as PEM. */
            cert?: string;
            /**
             * Key of the reader, as PEM.
             *
             * @visibility secret
             */
            key?: string;
          };
      /**
       * How far back to read at first, in months; from 1 to 60. By default 24.
       */
      backfillMonths?: number;
      /**
       * A regular expression for the tickets that a deployment names in its
       * commit message or branch. By default keys like `SHOP-123`.
       */
      changeIdPattern?: string;
      /**
       * Which deployments belong to a component, for those that neither an
       * annotation nor their repository tells. The first that fits counts.
       */
      components?: Array<{
        /** An entity ref, like `component:default/orders`. */
        component: string;
        /** Only those of a DevLake project. */
        project?: string;
        /** Only those of a data scope, by its name or id in DevLake. */
        scope?: string;
        /** Only those of a repository, by its address. */
        repository?: string;
        /** Only those with such a name; `*` stands for anything. */
        name?: string;
      }>;
      /**
       * When DevLake is asked. By default every 30 minutes, with a timeout of
       * 30 minutes.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}
