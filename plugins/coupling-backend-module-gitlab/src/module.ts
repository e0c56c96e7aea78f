import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  DefaultGitlabCredentialsProvider,
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
import { createGitlabClient } from './client';
import { COLLECTOR_ID, createGitlabCollector } from './collector';
import { readGitlabConfig } from './config';
import { instanceFinder } from './instances';
import { PROJECT_ID, SLUG, SOURCE_LOCATION } from './projects';
import { subscribeToWebhooks } from './webhooks';

/**
 * Collects releases from the deployments and releases of GitLab projects,
 * with the credentials of `integrations.gitlab`.
 *
 * @public
 */
export const couplingModuleGitlab = createBackendModule({
  pluginId: 'coupling',
  moduleId: 'gitlab',
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
          createGitlabCollector({
            config: readGitlabConfig(config),
            client: createGitlabClient({
              credentials:
                DefaultGitlabCredentialsProvider.fromIntegrations(integrations),
            }),
            findInstance: instanceFinder(
              integrations.gitlab.list().map(each => each.config),
            ),
            readComponents: () =>
              readComponents({
                auth,
                catalog,
                annotations: [SLUG, PROJECT_ID, SOURCE_LOCATION],
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
