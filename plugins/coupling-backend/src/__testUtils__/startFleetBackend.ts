import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { couplingCollectorsExtensionPoint } from '@seams/backstage-plugin-coupling-node';
import type { Knex } from 'knex';
import request from 'supertest';
import plugin from '..';
import { fleetCollector, fleetEntities, SECRET } from './fleet';

/** A user to whom every permission is denied. */
export const OUTSIDER = 'user:default/outsider';

/** Authorization headers of the callers in the tests. */
export const as = {
  nobody: mockCredentials.none.header(),
  outsider: mockCredentials.user.header(OUTSIDER),
  user: mockCredentials.user.header(),
  service: mockCredentials.service.header(),
};

function isUser(credentials: BackstageCredentials, ref?: string) {
  const principal = credentials.principal as {
    type: string;
    userEntityRef?: string;
  };
  return principal.type === 'user' && (!ref || principal.userEntityRef === ref);
}

/** The catalog, which shows secret entities to services only. */
const catalog = createServiceFactory({
  service: catalogServiceRef,
  deps: {},
  factory: () => {
    const all = catalogServiceMock({ entities: fleetEntities });
    const open = catalogServiceMock({
      entities: fleetEntities.filter(e => !e.metadata.tags?.includes(SECRET)),
    });
    const seenBy = ({ credentials }: { credentials: BackstageCredentials }) =>
      isUser(credentials) ? open : all;
    return Object.assign(catalogServiceMock(), {
      streamEntities: (
        query: Parameters<typeof all.streamEntities>[0],
        options: { credentials: BackstageCredentials },
      ) => seenBy(options).streamEntities(query),
      getEntitiesByRefs: (
        query: Parameters<typeof all.getEntitiesByRefs>[0],
        options: { credentials: BackstageCredentials },
      ) => seenBy(options).getEntitiesByRefs(query),
    });
  },
});

const permissions = createServiceFactory({
  service: coreServices.permissions,
  deps: {},
  factory: () => {
    const allow = mockServices.permissions({ result: AuthorizeResult.ALLOW });
    const deny = mockServices.permissions({ result: AuthorizeResult.DENY });
    return mockServices.permissions.mock({
      authorize: (requests, options) =>
        (options && isUser(options.credentials, OUTSIDER)
          ? deny
          : allow
        ).authorize(requests, options),
    });
  },
});

const fleetModule = createBackendModule({
  pluginId: 'coupling',
  moduleId: 'fleet',
  register(env) {
    env.registerInit({
      deps: { collectors: couplingCollectorsExtensionPoint },
      async init({ collectors }) {
        collectors.addCollector(fleetCollector);
      },
    });
  },
});

/** The plugin in a backend, with a real scheduler and worker. */
export async function startFleetBackend(knex: Knex) {
  const backend = await startTestBackend({
    features: [
      plugin,
      fleetModule,
      catalog,
      permissions,
      schedulerServiceFactory,
      mockServices.database.factory({ knex }),
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
      mockServices.rootConfig.factory({
        data: {
          coupling: {
            assessment: {
              schedule: {
                frequency: { seconds: 1 },
                timeout: { minutes: 1 },
              },
            },
          },
        },
      }),
    ],
  });
  return { backend, api: request(backend.server) };
}
