import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { couplingCollectorsExtensionPoint } from '@seams/backstage-plugin-coupling-node';
import {
  indexTeamsByName,
  indexUsersByEmail,
  readComponents,
} from '@seams/backstage-plugin-coupling-node/entities';
import { createJsmOpsClient } from './client';
import { createJsmOpsCollector, SCHEDULE, TEAM } from './collector';
import { readJsmOpsConfig } from './config';

/**
 * Collects who is paged for the components that name a team or a schedule of
 * Jira Service Management Operations.
 *
 * @public
 */
export const couplingModuleJsmOps = createBackendModule({
  pluginId: 'coupling',
  moduleId: 'jsm-ops',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        collectors: couplingCollectorsExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ auth, catalog, collectors, config }) {
        const settings = readJsmOpsConfig(config);
        if (!settings) return;
        const { access, schedule } = settings;
        collectors.addCollector(
          createJsmOpsCollector({
            schedule,
            client: createJsmOpsClient(access),
            readComponents: () =>
              readComponents({ auth, catalog, annotations: [TEAM, SCHEDULE] }),
            indexTeams: () => indexTeamsByName({ auth, catalog }),
            ...(access.siteUrl && {
              indexUsers: () => indexUsersByEmail({ auth, catalog }),
            }),
          }),
        );
      },
    });
  },
});
