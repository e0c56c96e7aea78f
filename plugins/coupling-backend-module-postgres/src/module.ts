import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { couplingCollectorsExtensionPoint } from '@seams/backstage-plugin-coupling-node';
import { readComponents } from '@seams/backstage-plugin-coupling-node/entities';
import { createPostgresCollector } from './collector';
import { readPostgresConfig } from './config';
import { findStore } from './findStore';

/**
 * Collects who reads and writes which table of the PostgreSQL servers in
 * `coupling.postgres.instances`.
 *
 * @public
 */
export const couplingModulePostgres = createBackendModule({
  pluginId: 'coupling',
  moduleId: 'postgres',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        collectors: couplingCollectorsExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ auth, catalog, collectors, config }) {
        const instances = readPostgresConfig(config);
        const storeOf = findStore(instances);
        for (const instance of instances) {
          collectors.addCollector(
            createPostgresCollector({
              instance,
              readComponents: () => readComponents({ auth, catalog }),
              storeOf,
            }),
          );
        }
      },
    });
  },
});
