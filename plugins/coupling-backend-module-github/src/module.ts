import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import {
  addHintedCollector,
  hintedCollectorDeps,
} from '@seams/backstage-plugin-coupling-node/runs';
import { createGithubClient } from './client';
import { createGithubCollector } from './collector';
import { readGithubConfig } from './config';
import { SLUG, SOURCE_LOCATION } from './repositories';
import { webhooks } from './webhooks';

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
      deps: hintedCollectorDeps,
      async init(deps) {
        const integrations = ScmIntegrations.fromConfig(deps.config);
        const credentials =
          DefaultGithubCredentialsProvider.fromIntegrations(integrations);
        await addHintedCollector(deps, {
          annotations: [SLUG, SOURCE_LOCATION],
          hints: webhooks,
          createCollector: given =>
            createGithubCollector({
              ...given,
              config: readGithubConfig(deps.config),
              client: createGithubClient({ integrations, credentials }),
              isGithub: url => integrations.github.byUrl(url) !== undefined,
            }),
        });
      },
    });
  },
});
