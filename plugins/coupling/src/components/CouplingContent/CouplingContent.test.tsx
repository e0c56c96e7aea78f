import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CROWDED } from '../../__testUtils__/crowded';
import {
  fakeCouplingApi,
  httpError,
  someEvidence,
} from '../../__testUtils__/fakeCouplingApi';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';
import { FREE, TIGHT, UNKNOWN } from '../../__testUtils__/serviceCouplings';
import { CouplingContent } from './CouplingContent';

function renderContent(coupling: typeof TIGHT, url?: string) {
  renderOnEntityPage(
    <CouplingContent />,
    fakeCouplingApi({
      getService: async () => coupling,
      evidence: someEvidence(60),
    }),
    url,
  );
}

async function section(name: string) {
  return within(await screen.findByRole('region', { name }));
}

describe('CouplingContent', () => {
  it('lists every partner with what its verdict rests on', async () => {
    renderContent(TIGHT);
    const partners = await section('Coordinated release');
    const flux2 = partners.getByRole('link', { name: 'flux2' }).closest('tr')!;
    expect(
      within(flux2)
        .getAllByRole('cell')
        .slice(1)
        .map(cell => cell.textContent),
    ).toEqual([
      'Must be released together',
      '14 of 19 within 72\u00a0h',
      '6.5',
      'Follows 27 h later',
      'Compare releases',
    ]);
    expect(within(flux2).getByText('Compare releases')).toHaveAttribute(
      'href',
      '/?kind=release&partner=component%3Adefault%2Fflux2#evidence',
    );
    expect(
      partners.getByRole('link', { name: 'kustomize-controller' }),
    ).toBeInTheDocument();
    expect(
      partners.getByText('and 2 services you may not see'),
    ).toBeInTheDocument();
  });

  it('lists datasets with all who use them', async () => {
    renderContent(TIGHT);
    const data = await section('Shared data');
    const orders = data.getByText('ordering.orders').closest('tr')!;
    expect(orders).toHaveTextContent('Shared, severity 15 of 100');
    expect(orders).toHaveTextContent('order-processor reads · other team');
    expect(orders).toHaveTextContent('and 1 service you may not see');
  });

  it('puts the worst finding first, with what to do', async () => {
    renderContent(TIGHT);
    const findings = await section('Findings');
    expect(
      findings.getAllByRole('heading', { level: 3 }).map(h => h.textContent),
    ).toEqual([
      'Writes data of another service',
      'Reads data of another service',
    ]);
    expect(
      findings.getByText('Let visits-service make the change on request.', {
        exact: false,
      }),
    ).toBeInTheDocument();
  });

  it('says what it does not know instead of leaving tables empty', async () => {
    renderContent(UNKNOWN);
    expect(
      await screen.findByText('No release of this service is known.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'No service is known to be released together with this one.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText('No dataset is known to be used by this service.'),
    ).toBeInTheDocument();
  });

  it('has room for a service with a thousand partners', async () => {
    const [partner] = TIGHT.coordinatedRelease.partners;
    renderContent({
      ...FREE,
      coordinatedRelease: {
        ...TIGHT.coordinatedRelease,
        partners: Array.from({ length: 1000 }, (_, index) => ({
          ...partner,
          service: `component:default/service-${index}`,
        })),
      },
    });
    const partners = await section('Coordinated release');
    expect(partners.getByText('service-19')).toBeInTheDocument();
    expect(partners.queryByText('service-20')).not.toBeInTheDocument();
    expect(partners.getAllByText('1-20 of 1000')[0]).toBeInTheDocument();
  });

  it('keeps rows low of datasets that a hundred services use, until all are asked for', async () => {
    renderContent(CROWDED);
    const data = await section('Shared data');
    const row = within(data.getAllByRole('row')[1]);
    expect(row.getAllByRole('listitem')).toHaveLength(8);
    await userEvent.click(row.getByRole('button', { name: 'and 114 more' }));
    expect(row.getByRole('link', { name: 'reader-119' })).toBeInTheDocument();
    expect(row.getByRole('button', { name: 'Show fewer' })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
  });

  it('tells an error and recovers when asked to try again', async () => {
    const getService = jest
      .fn<Promise<typeof TIGHT>, []>()
      .mockRejectedValueOnce(httpError(503, 'The backend is down'))
      .mockResolvedValueOnce(TIGHT);
    renderOnEntityPage(<CouplingContent />, fakeCouplingApi({ getService }));

    expect(await screen.findByText('The backend is down')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await section('Coordinated release')).toBeDefined();
  });

  it('moves the focus to the section that a link names', async () => {
    renderContent(TIGHT, '/#shared-data');
    expect(
      await screen.findByRole('region', { name: 'Shared data' }),
    ).toHaveFocus();
  });
});
