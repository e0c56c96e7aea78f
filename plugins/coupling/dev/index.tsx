import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { contentLinkRouteRef, entityContentRouteRef } from '../src/routes';
import { HealthPage } from './HealthPage';
import { StatesPage } from './StatesPage';
import { TabPage } from './TabPage';

// Every card in every state on one page, the tab and the data-health page on
// others. Nothing is fetched: each has a backend that answers with one state.
createDevApp({
  features: [
    createFrontendPlugin({
      pluginId: 'coupling',
      routes: { entityContent: entityContentRouteRef },
      externalRoutes: { content: contentLinkRouteRef },
      extensions: [
        PageBlueprint.make({
          name: 'states',
          params: {
            path: '/',
            title: 'Cards',
            loader: async () => <StatesPage />,
          },
        }),
        PageBlueprint.make({
          name: 'tab',
          params: {
            path: '/tab',
            title: 'Tab',
            routeRef: entityContentRouteRef,
            loader: async () => <TabPage />,
          },
        }),
        PageBlueprint.make({
          name: 'health',
          params: {
            path: '/health',
            title: 'Data health',
            loader: async () => <HealthPage />,
          },
        }),
        PageBlueprint.make({
          name: 'entity',
          params: {
            path: '/catalog/:namespace/:kind/:name',
            routeRef: entityRouteRef,
            loader: async () => <StatesPage />,
          },
        }),
      ],
    }),
  ],
});
