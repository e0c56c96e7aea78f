import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { couplingCollectorsExtensionPoint } from '@seams/backstage-plugin-coupling-node';
import { readComponents } from '@seams/backstage-plugin-coupling-node/entities';
import { createMysqlCollector } from './collector';
import { readMysqlConfig } from './config';

/**
 * Collects who reads and writes which table of the MySQL and MariaDB servers
 * in `coupling.mysql.instances`.
 *
 * @public
 */
export const couplingModuleMysql = createBackendModule({
  pluginId: 'coupling',
  moduleId: 'mysql',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        collectors: couplingCollectorsExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ auth, catalog, collectors, config }) {
        for (const instance of readMysqlConfig(config)) {
          collectors.addCollector(
            createMysqlCollector({
              instance,
              readComponents: () => readComponents({ auth, catalog }),
            }),
          );
        }
      },
    });
  },
});
