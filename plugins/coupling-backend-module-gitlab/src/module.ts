import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  DefaultGitlabCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import {
  addHintedCollector,
  hintedCollectorDeps,
} from '@seams/backstage-plugin-coupling-node/runs';
import { createGitlabClient } from './client';
import { createGitlabCollector } from './collector';
import { readGitlabConfig } from './config';
import { instanceFinder } from './instances';
import { PROJECT_ID, SLUG, SOURCE_LOCATION } from './projects';
import { webhooks } from './webhooks';

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
      deps: hintedCollectorDeps,
      async init(deps) {
        const integrations = ScmIntegrations.fromConfig(deps.config);
        const credentials =
          DefaultGitlabCredentialsProvider.fromIntegrations(integrations);
        await addHintedCollector(deps, {
          annotations: [SLUG, PROJECT_ID, SOURCE_LOCATION],
          hints: webhooks,
          createCollector: given =>
            createGitlabCollector({
              ...given,
              config: readGitlabConfig(deps.config),
              client: createGitlabClient({ credentials }),
              findInstance: instanceFinder(
                integrations.gitlab.list().map(each => each.config),
              ),
            }),
        });
      },
    });
  },
});
