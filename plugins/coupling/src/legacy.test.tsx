import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { couplingApiRef } from './api/couplingApiRef';
import { TROUBLED } from './__testUtils__/couplingStatuses';
import { fakeCouplingApi } from './__testUtils__/fakeCouplingApi';
import { HELM_CONTROLLER } from './__testUtils__/renderOnEntityPage';
import { TIGHT } from './__testUtils__/serviceCouplings';
import {
  CouplingPage,
  couplingPlugin,
  EntityBoundaryCard,
  EntityCouplingCard,
  EntityCouplingContent,
  EntityIncidentOwnerCard,
  EntitySystemOfRecordCard,
  isCouplingAvailable,
} from './legacy';

const api = fakeCouplingApi({ getService: async () => TIGHT });

function onEntityPage(element: JSX.Element) {
  return (
    <TestApiProvider apis={[[couplingApiRef, api]]}>
      <EntityProvider entity={HELM_CONTROLLER}>{element}</EntityProvider>
    </TestApiProvider>
  );
}

const mountedRoutes = {
  '/catalog/:namespace/:kind/:name': entityRouteRef,
};

describe('the plugin in the old frontend system', () => {
  it.each([
    ['EntityCouplingCard', EntityCouplingCard, '41 of 100'],
    ['EntitySystemOfRecordCard', EntitySystemOfRecordCard, 'ordering.orders'],
    ['EntityBoundaryCard', EntityBoundaryCard, 'payment provider rules'],
    [
      'EntityIncidentOwnerCard',
      EntityIncidentOwnerCard,
      'pagerduty: Flux maintainers',
    ],
  ])(
    'shows %s, without links where the tab is not used',
    async (_name, Card, text) => {
      await renderInTestApp(onEntityPage(<Card />), { mountedRoutes });
      expect(await screen.findByText(text)).toBeInTheDocument();
      expect(
        screen.queryByRole('link', { name: /evidence/i }),
      ).not.toBeInTheDocument();
    },
  );

  it('shows the tab, and cards that link to it', async () => {
    await renderInTestApp(
      <Routes>
        <Route path="/" element={onEntityPage(<EntityCouplingCard />)} />
        <Route
          path="/coupling"
          element={onEntityPage(<EntityCouplingContent />)}
        />
      </Routes>,
      { mountedRoutes },
    );
    const link = await screen.findByRole('link', {
      name: 'Partners, data and evidence',
    });
    expect(link).toHaveAttribute('href', '/coupling#release-partners');
  });

  it('opens its page on the health of the evidence', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [
            couplingApiRef,
            fakeCouplingApi({ getStatus: async () => TROUBLED }),
          ],
        ]}
      >
        <Routes>
          <Route path="/coupling/*" element={<CouplingPage />} />
        </Routes>
      </TestApiProvider>,
      { routeEntries: ['/coupling'] },
    );
    expect(
      await screen.findByText('5 sources, 2 need attention'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Coupling' }),
    ).toBeInTheDocument();
  });

  it('brings its API', () => {
    expect([...couplingPlugin.getApis()].map(({ api: { id } }) => id)).toEqual([
      'plugin.coupling.service',
    ]);
  });

  it('is offered for components alone', () => {
    expect(isCouplingAvailable(HELM_CONTROLLER)).toBe(true);
    expect(isCouplingAvailable({ ...HELM_CONTROLLER, kind: 'API' })).toBe(
      false,
    );
  });
});
