import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { couplingCollectorsExtensionPoint } from '@seams/backstage-plugin-coupling-node';
import { readComponents } from '@seams/backstage-plugin-coupling-node/entities';
import { APP_NAME, APP_SELECTOR } from './claims';
import { createArgocdClient } from './client';
import { createArgocdCollector } from './collector';
import { readArgocdConfig } from './config';

/**
 * Collects releases from the history of the Argo CD applications that
 * components name with `argocd/app-name` or `argocd/app-selector`.
 *
 * @public
 */
export const couplingModuleArgocd = createBackendModule({
  pluginId: 'coupling',
  moduleId: 'argocd',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        collectors: couplingCollectorsExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ auth, catalog, collectors, config }) {
        const settings = readArgocdConfig(config);
        if (!settings) return;
        collectors.addCollector(
          createArgocdCollector({
            config: settings,
            client: createArgocdClient(),
            readComponents: () =>
              readComponents({
                auth,
                catalog,
                annotations: [APP_NAME, APP_SELECTOR],
              }),
          }),
        );
      },
    });
  },
});
