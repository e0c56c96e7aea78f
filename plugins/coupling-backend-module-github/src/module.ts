import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  collectorTaskId,
  couplingCollectorsExtensionPoint,
} from '@seams/backstage-plugin-coupling-node';
import { readComponents } from '@seams/backstage-plugin-coupling-node/entities';
import { TouchedParts } from '@seams/backstage-plugin-coupling-node/runs';
import { createGithubClient } from './client';
import { COLLECTOR_ID, createGithubCollector } from './collector';
import { readGithubConfig } from './config';
import { SLUG, SOURCE_LOCATION } from './repositories';
import { subscribeToWebhooks } from './webhooks';

/**
 * Collects releases from the deployments and releases of GitHub repositories,
 * with the credentials of `integrations.github`.
 *
 * @public
 */
export const couplingModuleGithub = createBackendModule({
  pluginId: 'coupling',
  moduleId: 'github',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        collectors: couplingCollectorsExtensionPoint,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auth, catalog, config, events, logger, scheduler } = deps;
        const integrations = ScmIntegrations.fromConfig(config);
        const touched = new TouchedParts();
        deps.collectors.addCollector(
          createGithubCollector({
            config: readGithubConfig(config),
            client: createGithubClient({
              integrations,
              credentials:
                DefaultGithubCredentialsProvider.fromIntegrations(integrations),
            }),
            isGithub: url => integrations.github.byUrl(url) !== undefined,
            readComponents: () =>
              readComponents({
                auth,
                catalog,
                annotations: [SLUG, SOURCE_LOCATION],
              }),
            touched,
          }),
        );
        await subscribeToWebhooks({
          events,
          logger,
          touched,
          collectSoon: () =>
            scheduler.triggerTask(collectorTaskId(COLLECTOR_ID)),
        });
      },
    });
  },
});
