import { screen } from '@testing-library/react';
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
});
