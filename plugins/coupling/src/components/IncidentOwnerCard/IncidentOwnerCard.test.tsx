import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeCouplingApi } from '../../__testUtils__/fakeCouplingApi';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';
import { FREE, TIGHT, UNKNOWN } from '../../__testUtils__/serviceCouplings';
import { IncidentOwnerCard } from './IncidentOwnerCard';

function renderCard(coupling: typeof TIGHT) {
  renderOnEntityPage(
    <IncidentOwnerCard />,
    fakeCouplingApi({ getService: async () => coupling }),
  );
}

describe('IncidentOwnerCard', () => {
  it('names the team, the escalation and the person on call', async () => {
    renderCard(TIGHT);
    expect(await screen.findByRole('link', { name: 'fluxcd' })).toHaveAttribute(
      'href',
      '/catalog/default/group/fluxcd',
    );
    expect(screen.getByText('pagerduty: Flux maintainers')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'stefanprodan' })).toHaveAttribute(
      'href',
      '/catalog/default/user/stefanprodan',
    );
    expect(
      screen.getByText('until 24 Aug 2026, 08:00 UTC', { exact: false }),
    ).toBeInTheDocument();
  });

  it('links to no dependency that the catalog does not have', async () => {
    renderCard({ ...TIGHT, notInCatalog: ['component:default/ghost'] });
    const dependencies = within(
      await screen.findByRole('region', { name: 'Depends on' }),
    );
    expect(dependencies.getAllByRole('listitem')[0]).toHaveTextContent(
      /^ghost \(not in the catalog\)/,
    );
    expect(
      dependencies.queryByRole('link', { name: 'ghost' }),
    ).not.toBeInTheDocument();
    expect(
      dependencies.getByRole('link', { name: 'argo-cd' }),
    ).toBeInTheDocument();
  });

  it('writes to a team that is reached by e-mail', async () => {
    renderCard(FREE);
    expect(
      await screen.findByRole('link', { name: /Traefik on-call/ }),
    ).toHaveAttribute('href', 'mailto:oncall@traefik.example');
    expect(screen.queryByText('On call')).not.toBeInTheDocument();
  });

  it('warns when nobody answers, says why and what to do', async () => {
    renderCard(UNKNOWN);
    expect(
      await screen.findByText('Nobody answers for this service'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('The catalog names no owner for helm-controller.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Set spec.owner to a group that is in the catalog.', {
        exact: false,
      }),
    ).toBeInTheDocument();
  });

  it('knows what to do even where no finding says so', async () => {
    renderCard({ ...UNKNOWN, findings: [] });
    expect(
      await screen.findByText(
        'Give it an owning group that has an e-mail address or a link, or an on-call schedule.',
        { exact: false },
      ),
    ).toBeInTheDocument();
  });

  it('lists the owner of each dependency, the gaps first, each with its reason', async () => {
    renderCard(TIGHT);
    const list = await screen.findByRole('region', { name: 'Depends on' });
    expect(
      within(list).getByText('Nobody answers for 2 of 6.'),
    ).toBeInTheDocument();
    const items = () =>
      within(list)
        .getAllByRole('listitem')
        .map(item => item.textContent);
    expect(items()).toEqual([
      'ghost (not in the catalog)sends eventsNobody answers for it: it is not in the catalog.',
      'kustomize-controllercalledNobody answers for it: its escalation “Flux office” in pagerduty ends with nobody on call.',
      'argo-cdcalled, owns dataargo · argo@example.com, Opens in a new window',
      'notification-controllerowns dataflux-data · pagerduty: Flux data',
    ]);
    expect(
      within(list).getByText('and 1 service you may not see'),
    ).toBeInTheDocument();

    await userEvent.click(
      within(list).getByRole('button', { name: 'and 2 more' }),
    );
    expect(items()).toHaveLength(6);
    await userEvent.click(
      within(list).getByRole('button', { name: 'Show fewer' }),
    );
    expect(items()).toHaveLength(4);
  });

  it('says when somebody answers for every dependency', async () => {
    renderCard(FREE);
    expect(
      await screen.findByText('Somebody answers for it.'),
    ).toBeInTheDocument();
  });

  it('counts what it cannot list', async () => {
    renderCard({
      ...TIGHT,
      dependencies: { ...TIGHT.dependencies, total: 70 },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'and 66 more' }),
    );
    expect(screen.getByText('and 64 more')).toBeInTheDocument();
  });

  it('is silent about dependencies where none is known', async () => {
    renderCard(UNKNOWN);
    await screen.findByText('Nobody answers for this service');
    expect(
      screen.queryByRole('region', { name: 'Depends on' }),
    ).not.toBeInTheDocument();
  });
});
