import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { couplingCollectorsExtensionPoint } from '@seams/backstage-plugin-coupling-node';
import { readComponents } from '@seams/backstage-plugin-coupling-node/entities';
import { createDevLakeCollector } from './collector';
import { readDevLakeConfig } from './config';
import { openDatabase } from './database';

/**
 * Collects releases from the deployments in Apache DevLake's database.
 *
 * @public
 */
export const couplingModuleDevLake = createBackendModule({
  pluginId: 'coupling',
  moduleId: 'devlake',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        collectors: couplingCollectorsExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ auth, catalog, collectors, config }) {
        const settings = readDevLakeConfig(config);
        if (!settings) return;
        collectors.addCollector(
          createDevLakeCollector({
            config: settings,
            openDatabase: () => openDatabase(settings.database),
            readComponents: () => readComponents({ auth, catalog }),
          }),
        );
      },
    });
  },
});
