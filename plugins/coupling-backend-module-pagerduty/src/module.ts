import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  couplingCollectorsExtensionPoint,
  readComponents,
} from '@seams/plugin-coupling-node';
import { createPagerDutyClient } from './client';
import { createPagerDutyCollector } from './collector';
import { readPagerDutyConfig } from './config';
import { SERVICE_ID } from './map';
import { indexTeamsByName, indexUsersByEmail } from './indexEntities';

/**
 * Collects who is paged for the components that have the annotation
 * `pagerduty.com/service-id`.
 *
 * @public
 */
export const couplingModulePagerDuty = createBackendModule({
  pluginId: 'coupling',
  moduleId: 'pagerduty',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        collectors: couplingCollectorsExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ auth, catalog, collectors, config }) {
        const settings = readPagerDutyConfig(config);
        if (!settings) return;
        const { includeUser, schedule } = settings;
        collectors.addCollector(
          createPagerDutyCollector({
            schedule,
            client: createPagerDutyClient(settings),
            readComponents: () =>
              readComponents({ auth, catalog, annotations: [SERVICE_ID] }),
            indexTeams: () => indexTeamsByName({ auth, catalog }),
            ...(includeUser && {
              indexUsers: () => indexUsersByEmail({ auth, catalog }),
            }),
          }),
        );
      },
    });
  },
});
