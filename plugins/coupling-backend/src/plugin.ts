import { setTimeout } from 'node:timers/promises';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { couplingPermissions } from '@seams/backstage-plugin-coupling-common';
import { couplingCollectorsExtensionPoint } from '@seams/backstage-plugin-coupling-node';
import { createAssessSoon } from './assessment/assessSoon';
import { scheduleAssessment } from './assessment/scheduleAssessment';
import { createReadNames } from './catalog/readNames';
import { createReadModelAs } from './catalog/readModelAs';
import { createReadSettledCatalog } from './catalog/readSettledCatalog';
import { createReadRefsByName } from './catalog/readRefsByName';
import { createReadServiceNames } from './catalog/readServiceNames';
import { acceptPushedEvidence } from './collection/acceptPushedEvidence';
import { scheduleCollectors } from './collection/scheduleCollectors';
import { CollectorRegistry } from './collectorRegistry';
import { readCouplingConfig } from './config';
import { migrate } from './database/migrate';
import { createAuthorize } from './service/authorize';
import { createRouter } from './service/router';
import { toConfiguredSources } from './service/toConfiguredSources';
import { createReadVisibility } from './service/visibility';
import { createShutdown } from './shutdown';
import { scheduleTakeOver } from './scheduleTakeOver';
import { takeOverAtStart } from './takeOver';

/**
 * Collects evidence, scores coupling and ownership, and serves both under
 * `/api/coupling`.
 *
 * @public
 */
export const couplingPlugin = createBackendPlugin({
  pluginId: 'coupling',
  register(env) {
    const registry = new CollectorRegistry();
    env.registerExtensionPoint(couplingCollectorsExtensionPoint, registry);

    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auth, catalog, lifecycle, logger, scheduler } = deps;
        const { collectors } = registry;
        const config = readCouplingConfig(deps.config);
        const knex = await migrate(deps.database);
        const now = () => new Date();
        const readModelAs = createReadModelAs({ knex, catalog });

        const ids = collectors.map(({ id }) => id);
        const work = { knex, logger, now, scheduler, collectors: ids };
        const dead = await takeOverAtStart({ ...work, now: now() });

        const shutdown = createShutdown();
        const assessSoon = createAssessSoon({ scheduler, logger });
        lifecycle.addShutdownHook(async () => {
          assessSoon.cancel();
          await shutdown.begin();
        });

        const stop = { signal: shutdown.signal };
        const pushed = { ...work, ...stop, onAccepted: assessSoon };
        await scheduleCollectors(collectors, {
          ...work,
          shutdown,
          onCollected: assessSoon,
        });
        await scheduleAssessment({
          ...work,
          ...config.assessment,
          readCatalog: createReadSettledCatalog({
            readCatalog: async () =>
              readModelAs(await auth.getOwnServiceCredentials()),
            pause: (ms, signal) => setTimeout(ms, undefined, { signal }),
          }),
          shutdown,
        });

        if (dead.assessments > 0) assessSoon();
        await scheduleTakeOver({ ...work, onAssessmentLost: assessSoon });

        deps.permissionsRegistry.addPermissions(couplingPermissions);
        deps.httpRouter.use(
          createRouter({
            ...work,
            auditor: deps.auditor,
            authorize: createAuthorize({ ...deps, now }),
            onExempted: assessSoon,
            readVisibility: createReadVisibility({
              auth,
              readNames: createReadNames({ catalog, now }),
            }),
            readCatalogAs: readModelAs,
            readRefsByName: createReadRefsByName({ auth, catalog, now }),
            readServiceNames: createReadServiceNames({ auth, catalog, now }),
            sources: {
              collectors: toConfiguredSources(collectors),
              staleAfterMs: config.staleAfterMs,
            },
            acceptEvidence: items =>
              shutdown.during(() => acceptPushedEvidence(items, pushed)),
          }),
        );
      },
    });
  },
});
