import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  coupling?: {
    /** Who reads and writes which table, from PostgreSQL. */
    postgres?: {
      /** Servers; each is a source of its own, `postgres-<name>`. */
      instances?: Array<{
        /** Small letters, digits and dashes; does not change. */
        name: string;
        connection: {
          host: string;
          /** By default 5432. */
          port?: number;
          /** A role with pg_read_all_stats that may connect. */
          user: string;
          /** @visibility secret */
          password?: string;
          /**
           * By default on, with certificates that Node trusts. `false` sends
           * everything in the clear.
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
        };
        databases: Array<{
          name: string;
          /** Ref of the resource that this database is in the catalog. */
          store: string;
        }>;
        /** Roles that no annotation speaks of. */
        roles?: Array<{
          name: string;
          /** Ref of the component whose role it is. */
          component?: string;
          /** Several components use it. */
          shared?: boolean;
          /** It is no service, like an administrator's. */
          ignore?: boolean;
          /** Schemas, when the service sets its search path on connecting. */
          searchPath?: string[];
        }>;
        /** Which component connects with which application_name. */
        applications?: Array<{ name: string; component: string }>;
        /** By default 30 seconds. */
        statementTimeout?: HumanDuration | string;
        /** By default every 15 minutes, with a timeout of 10 minutes. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      }>;
    };
  };
}
