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
import { createPagerDutyClient } from './client';
import { createPagerDutyCollector } from './collector';
import { readPagerDutyConfig } from './config';
import { createPluginClient } from './pluginClient';
import { INTEGRATION_KEY, SERVICE_ID } from './wantedServices';

/**
 * Collects who is paged for the components that have the annotation
 * `pagerduty.com/service-id` or `pagerduty.com/integration-key`, or that the
 * PagerDuty plugin maps to a service.
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
        discovery: coreServices.discovery,
      },
      async init({ auth, catalog, collectors, config, discovery }) {
        const settings = readPagerDutyConfig(config);
        if (!settings) return;
        const { api, includeUser, schedule } = settings;
        collectors.addCollector(
          createPagerDutyCollector({
            schedule,
            client: api
              ? createPagerDutyClient(api)
              : createPluginClient({ auth, discovery }),
            readComponents: () =>
              readComponents({
                auth,
                catalog,
                annotations: [SERVICE_ID, INTEGRATION_KEY],
              }),
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
