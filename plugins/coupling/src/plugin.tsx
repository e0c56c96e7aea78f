import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import LinkIcon from '@material-ui/icons/Link';
import { couplingApiRef } from './api/couplingApiRef';
import { createCouplingApi } from './api/createCouplingApi';
import {
  contentLinkRouteRef,
  dataHealthLinkRouteRef,
  entityContentRouteRef,
  rootRouteRef,
} from './routes';

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

const boundaryCard = EntityCardBlueprint.make({
  name: 'boundary',
  params: {
    type: 'content',
    filter: { kind: 'component' },
    loader: () =>
      import('./components/BoundaryCard').then(m => <m.BoundaryCard />),
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

const couplingPage = PageBlueprint.make({
  params: {
    path: '/coupling',
    title: 'Coupling',
    icon: <LinkIcon fontSize="inherit" />,
    routeRef: rootRouteRef,
  },
});

const dataHealthPage = SubPageBlueprint.make({
  name: 'data-health',
  params: {
    path: 'data-health',
    title: 'Data health',
    loader: () =>
      import('./components/DataHealthPage').then(m => <m.DataHealthPage />),
  },
});

/**
 * Cards and a tab on component pages: system of record, boundary, incident
 * owner, coupling and the evidence behind them; and a page on the health of
 * the evidence.
 *
 * @public
 */
export default createFrontendPlugin({
  pluginId: 'coupling',
  title: 'Coupling',
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  externalRoutes: {
    content: contentLinkRouteRef,
    dataHealth: dataHealthLinkRouteRef,
  },
  extensions: [
    couplingApi,
    couplingCard,
    systemOfRecordCard,
    boundaryCard,
    incidentOwnerCard,
    couplingContent,
    couplingPage,
    dataHealthPage,
  ],
});
