import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { couplingApiRef } from './api/couplingApiRef';
import { createCouplingApi } from './api/createCouplingApi';
import { contentLinkRouteRef, entityContentRouteRef } from './routes';

const couplingApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: couplingApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: createCouplingApi,
    }),
});

const couplingCard = EntityCardBlueprint.make({
  name: 'scores',
  params: {
    type: 'content',
    filter: { kind: 'component' },
    loader: () =>
      import('./components/CouplingCard').then(m => <m.CouplingCard />),
  },
});

const systemOfRecordCard = EntityCardBlueprint.make({
  name: 'system-of-record',
  params: {
    type: 'content',
    filter: { kind: 'component' },
    loader: () =>
      import('./components/SystemOfRecordCard').then(m => (
        <m.SystemOfRecordCard />
      )),
  },
});

const incidentOwnerCard = EntityCardBlueprint.make({
  name: 'incident-owner',
  params: {
    type: 'info',
    filter: { kind: 'component' },
    loader: () =>
      import('./components/IncidentOwnerCard').then(m => (
        <m.IncidentOwnerCard />
      )),
  },
});

const couplingContent = EntityContentBlueprint.make({
  params: {
    path: '/coupling',
    title: 'Coupling',
    filter: { kind: 'component' },
    routeRef: entityContentRouteRef,
    loader: () =>
      import('./components/CouplingContent').then(m => <m.CouplingContent />),
  },
});

/**
 * Cards and a tab on component pages: system of record, incident owner,
 * coupling and the evidence behind them.
 *
 * @public
 */
export default createFrontendPlugin({
  pluginId: 'coupling',
  title: 'Coupling',
  info: { packageJson: () => import('../package.json') },
  routes: { entityContent: entityContentRouteRef },
  externalRoutes: { content: contentLinkRouteRef },
  extensions: [
    couplingApi,
    couplingCard,
    systemOfRecordCard,
    incidentOwnerCard,
    couplingContent,
  ],
});
