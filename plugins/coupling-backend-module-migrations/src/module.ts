import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { couplingCollectorsExtensionPoint } from '@seams/backstage-plugin-coupling-node';
import { readComponents } from '@seams/backstage-plugin-coupling-node/entities';
import { MIGRATIONS } from './annotations';
import { createMigrationsCollector } from './collector';

/**
 * Collects what the SQL migrations of components do, whose folder the
 * annotation `coupling.seams.dev/migrations` names.
 *
 * @public
 */
export const couplingModuleMigrations = createBackendModule({
  pluginId: 'coupling',
  moduleId: 'migrations',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        collectors: couplingCollectorsExtensionPoint,
        config: coreServices.rootConfig,
        urlReader: coreServices.urlReader,
      },
      async init({ auth, catalog, collectors, config, urlReader }) {
        const schedule = config.getOptionalConfig(
          'coupling.migrations.schedule',
        );
        collectors.addCollector(
          createMigrationsCollector({
            schedule: schedule
              ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
              : { frequency: { minutes: 30 }, timeout: { minutes: 20 } },
            urlReader,
            integrations: ScmIntegrations.fromConfig(config),
            readComponents: () =>
              readComponents({ auth, catalog, annotations: [MIGRATIONS] }),
            now: () => new Date(),
          }),
        );
      },
    });
  },
});
