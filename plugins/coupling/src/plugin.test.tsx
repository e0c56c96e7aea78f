import {
  createExtensionTester,
  mockApis,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { couplingApiRef } from './api/couplingApiRef';
import { TROUBLED } from './__testUtils__/couplingStatuses';
import { fakeCouplingApi } from './__testUtils__/fakeCouplingApi';
import { HELM_CONTROLLER } from './__testUtils__/renderOnEntityPage';
import { TIGHT } from './__testUtils__/serviceCouplings';
import couplingPlugin from './plugin';

const CARDS = [
  ['entity-card:coupling/scores', 'content', 'Coupling', '41 of 100'],
  [
    'entity-card:coupling/system-of-record',
    'content',
    'System of record',
    'ordering.orders',
  ],
  [
    'entity-card:coupling/boundary',
    'content',
    'Boundary',
    'payment provider rules',
  ],
  [
    'entity-card:coupling/incident-owner',
    'info',
    'Incident owner',
    'pagerduty: Flux maintainers',
  ],
] as const;

const api = fakeCouplingApi({ getService: async () => TIGHT });

function renderOnPageOf(entity: typeof HELM_CONTROLLER, id: string) {
  renderTestApp({
    extensions: [
      createTestEntityPage({ entity }),
      couplingPlugin.getExtension(id as (typeof CARDS)[0][0]),
    ],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [[couplingApiRef, api]],
  });
}

describe('the plugin in the new frontend system', () => {
  it.each(CARDS)(
    'puts %s on pages of components',
    async (id, _type, title, text) => {
      renderOnPageOf(HELM_CONTROLLER, id);
      expect(await screen.findByText(text)).toBeInTheDocument();
      expect(screen.getByRole('heading', { name: title })).toBeInTheDocument();
    },
  );

  it.each(CARDS)('gives %s its column: %s', (id, type) => {
    expect(
      createExtensionTester(couplingPlugin.getExtension(id)).get(
        EntityCardBlueprint.dataRefs.type,
      ),
    ).toBe(type);
  });

  it('offers a tab on pages of components', async () => {
    renderOnPageOf(HELM_CONTROLLER, 'entity-content:coupling');
    expect(
      await screen.findByRole('region', { name: 'Coordinated release' }),
    ).toBeInTheDocument();
  });

  it('asks the backend through the coupling plugin, once for all cards', async () => {
    const asked: string[] = [];
    const fetch = async (input: unknown) => {
      asked.push(String(input));
      return Response.json(TIGHT);
    };
    renderTestApp({
      extensions: [createTestEntityPage({ entity: HELM_CONTROLLER })],
      features: [couplingPlugin],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        mockApis.discovery({ baseUrl: 'http://backend.example' }),
        mockApis.fetch({ baseImplementation: fetch }),
      ],
    });
    expect(await screen.findByText('41 of 100')).toBeInTheDocument();
    expect(await screen.findByText('ordering.buyers')).toBeInTheDocument();
    expect(
      await screen.findByText('pagerduty: Flux maintainers'),
    ).toBeInTheDocument();
    // The tab, which the test page shows as well, asks for evidence besides.
    expect(asked.filter(url => !url.includes('/evidence'))).toEqual([
      'http://backend.example/api/coupling/services/default/helm-controller',
    ]);
  });

  it('opens its page on the health of the evidence', async () => {
    renderTestApp({
      features: [couplingPlugin],
      apis: [
        [couplingApiRef, fakeCouplingApi({ getStatus: async () => TROUBLED })],
      ],
      initialRouteEntries: ['/coupling'],
    });
    expect(
      await screen.findByText('5 sources, 2 need attention'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('tab', { name: 'Data health' }),
    ).toBeInTheDocument();
  });

  it.each(CARDS)('keeps %s off pages of other kinds', id => {
    const isShownOn = createExtensionTester(
      couplingPlugin.getExtension(id),
    ).get(EntityCardBlueprint.dataRefs.filterFunction);
    expect(isShownOn?.(HELM_CONTROLLER)).toBe(true);
    expect(isShownOn?.({ ...HELM_CONTROLLER, kind: 'Group' })).toBe(false);
  });
});
