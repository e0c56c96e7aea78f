/**
 * The cards, the tab and the page for apps on the old frontend system.
 *
 * @packageDocumentation
 */
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { couplingApiRef } from './api/couplingApiRef';
import { createCouplingApi } from './api/createCouplingApi';
import {
  contentLinkRouteRef,
  dataHealthLinkRouteRef,
  entityContentRouteRef,
  rootRouteRef,
} from './routes';

export { isCouplingAvailable } from './lib/isCouplingAvailable';

/**
 * The plugin, for apps that list plugins or bind its routes.
 *
 * @public
 */
export const couplingPlugin = createPlugin({
  id: 'coupling',
  apis: [
    createApiFactory({
      api: couplingApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: createCouplingApi,
    }),
  ],
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  externalRoutes: {
    content: contentLinkRouteRef,
    dataHealth: dataHealthLinkRouteRef,
  },
});

/**
 * What the service is the system of record for, and whose data it works on.
 *
 * @public
 */
export const EntitySystemOfRecordCard = couplingPlugin.provide(
  createComponentExtension({
    name: 'EntitySystemOfRecordCard',
    component: {
      lazy: () =>
        import('./components/SystemOfRecordCard').then(
          m => m.SystemOfRecordCard,
        ),
    },
  }),
);

/**
 * What the service owns and what it must not know, against the evidence.
 *
 * @public
 */
export const EntityBoundaryCard = couplingPlugin.provide(
  createComponentExtension({
    name: 'EntityBoundaryCard',
    component: {
      lazy: () => import('./components/BoundaryCard').then(m => m.BoundaryCard),
    },
  }),
);

/**
 * Who answers for the service now.
 *
 * @public
 */
export const EntityIncidentOwnerCard = couplingPlugin.provide(
  createComponentExtension({
    name: 'EntityIncidentOwnerCard',
    component: {
      lazy: () =>
        import('./components/IncidentOwnerCard').then(m => m.IncidentOwnerCard),
    },
  }),
);

/**
 * Both scores of the service and the services it ships with.
 *
 * @public
 */
export const EntityCouplingCard = couplingPlugin.provide(
  createComponentExtension({
    name: 'EntityCouplingCard',
    component: {
      lazy: () => import('./components/CouplingCard').then(m => m.CouplingCard),
    },
  }),
);

/**
 * The Coupling tab: every partner, dataset and finding, with the evidence.
 *
 * @public
 */
export const EntityCouplingContent = couplingPlugin.provide(
  createRoutableExtension({
    name: 'EntityCouplingContent',
    mountPoint: entityContentRouteRef,
    component: () =>
      import('./components/CouplingContent').then(m => m.CouplingContent),
  }),
);

/**
 * The page at `/coupling`, with the health of the evidence.
 *
 * @public
 */
export const CouplingPage = couplingPlugin.provide(
  createRoutableExtension({
    name: 'CouplingPage',
    mountPoint: rootRouteRef,
    component: () =>
      import('./components/DataHealthPage').then(m => m.CouplingPage),
  }),
);
