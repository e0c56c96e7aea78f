import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  coupling?: {
    /** Who reads and writes which table, from MySQL and MariaDB. */
    mysql?: {
      /** Servers; each is a source of its own, `mysql-<name>`. */
      instances?: Array<{
        /** Small letters, digits and dashes; does not change. */
        name: string;
        connection: {
          host: string;
          /** By default 3306. */
          port?: number;
          /** An account that may read performance_schema. */
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
        /** Ref of the resource that the server is in the catalog. */
        store: string;
        /** Schemas, which MySQL also calls databases. */
        schemas?: Array<{
          name: string;
          /** Ref of the resource that it is, when it is one of its own. */
          store?: string;
          /** Ref of the component that has it as its default schema. */
          component?: string;
          /** Several components have it as their default schema. */
          shared?: boolean;
          /** No service has it as its default schema. */
          ignore?: boolean;
        }>;
        /** Accounts that no annotation speaks of. */
        users?: Array<{
          /** Without the host. */
          name: string;
          /** Ref of the component whose account it is. */
          component?: string;
          /** Several components use it. */
          shared?: boolean;
          /** It is no service's, like an administrator's. */
          ignore?: boolean;
        }>;
        /** By default 30 seconds. */
        statementTimeout?: HumanDuration | string;
        /** By default every 15 minutes, with a timeout of 10 minutes. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      }>;
    };
  };
}
