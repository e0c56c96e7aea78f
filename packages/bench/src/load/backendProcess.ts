import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createBackend } from '@backstage/backend-defaults';
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { entitiesOf, SECRET_LABEL, type LoadFleet } from './fleet';

/** What the backend took since it was asked last. */
export interface BackendFigures {
  cpuSeconds: number;
  /** Longest time in which nothing was answered, and 99 of 100. */
  longestDelayMs: number;
  delayP99Ms: number;
  rssMegabytes: number;
}

const fleet: LoadFleet = JSON.parse(process.env.BENCH_FLEET!);

/** Users see what is not secret, and may do everything else. */
const policy = createBackendModule({
  pluginId: 'permission',
  moduleId: 'bench-policy',
  register(env) {
    env.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy: point }) {
        point.setPolicy({
          handle: async ({ permission }) =>
            isResourcePermission(permission, 'catalog-entity')
              ? createCatalogConditionalDecision(permission, {
                  not: catalogConditions.hasLabel({ label: SECRET_LABEL }),
                })
              : { result: AuthorizeResult.ALLOW },
        });
      },
    });
  },
});

const entities = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'bench-entities',
  register(env) {
    env.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addEntityProvider({
          getProviderName: () => 'bench',
          connect: connection =>
            connection.applyMutation({
              type: 'full',
              entities: entitiesOf(fleet).map(entity => ({
                entity,
                locationKey: 'bench',
              })),
            }),
        });
      },
    });
  },
});

const delay = monitorEventLoopDelay({ resolution: 5 });
let cpu = process.cpuUsage();

process.on('message', message => {
  if (message !== 'figures') return;
  const { user, system } = process.cpuUsage(cpu);
  const figures: BackendFigures = {
    cpuSeconds: (user + system) / 1e6,
    longestDelayMs: delay.max / 1e6,
    delayP99Ms: delay.percentile(99) / 1e6,
    rssMegabytes: process.memoryUsage().rss / 1024 ** 2,
  };
  process.send!({ figures });
  cpu = process.cpuUsage();
  delay.reset();
});

const backend = createBackend();
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-permission-backend'));
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- it is a backend
backend.add(import('@seams/backstage-plugin-coupling-backend'));
backend.add(entities);
backend.add(policy);
delay.enable();
backend.start();
