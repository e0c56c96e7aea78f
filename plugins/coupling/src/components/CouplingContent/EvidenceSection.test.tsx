import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import {
  fakeCouplingApi,
  httpError,
  someEvidence,
} from '../../__testUtils__/fakeCouplingApi';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';
import { TIGHT } from '../../__testUtils__/serviceCouplings';
import { EvidenceSection } from './EvidenceSection';

const Query = () => <output>{useLocation().search}</output>;

function renderSection(url: string, evidence = someEvidence(60)) {
  const api = fakeCouplingApi({ getService: async () => TIGHT, evidence });
  const getEvidence = jest.spyOn(api, 'getEvidence');
  renderOnEntityPage(
    <>
      <EvidenceSection serviceRef="component:default/helm-controller" />
      <Query />
    </>,
    api,
    url,
  );
  return getEvidence;
}

describe('EvidenceSection', () => {
  it('shows each fact with the way to where it came from', async () => {
    renderSection('/?kind=release');
    const row = (
      await screen.findByText('helm-controller 1.60.0 in production')
    ).closest('tr')!;
    expect(row).toHaveTextContent('20 Aug 2026, 09:00 UTC');
    expect(row).toHaveTextContent('evidence-files:releases');
    expect(within(row).getByRole('link')).toHaveAttribute(
      'href',
      'https://github.com/fluxcd/helm-controller/releases/tag/v1.60.0',
    );
  });

  it('says that a fact has no link, and follows none that a browser would run', async () => {
    const [release] = someEvidence(1);
    // eslint-disable-next-line no-script-url
    renderSection('/', [{ ...release, url: 'javascript:alert(1)' }]);
    expect(await screen.findByText('No link')).toBeInTheDocument();
  });

  it('goes on and back page by page', async () => {
    renderSection('/?kind=release');
    expect(await screen.findByText('1–25 of 60')).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Previous page' }),
    ).toHaveAttribute('aria-disabled', 'true');

    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(await screen.findByText(/ 1\.35\.0 /)).toBeInTheDocument();
    expect(screen.getByText('26–50 of 60')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(await screen.findByText('51–60 of 60')).toBeInTheDocument();
    const next = screen.getByRole('button', { name: 'Next page' });
    expect(next).toHaveAttribute('aria-disabled', 'true');
    expect(next).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByText('51–60 of 60')).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'Previous page' }),
    );
    expect(await screen.findByText(/ 1\.35\.0 /)).toBeInTheDocument();
  });

  it('keeps the kind in the URL and starts again at the first page', async () => {
    const getEvidence = renderSection('/');
    await screen.findByText('1–25 of 61');
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    await screen.findByText(/ 1\.35\.0 /);

    await userEvent.selectOptions(screen.getByLabelText('Kind'), 'access');

    expect(
      await screen.findByText('helm-controller writes visits (static)'),
    ).toBeInTheDocument();
    expect(screen.getByText('1–1 of 1')).toBeInTheDocument();
    expect(screen.getByText('?kind=access')).toBeInTheDocument();
    expect(getEvidence).toHaveBeenLastCalledWith(
      'component:default/helm-controller',
      { kind: 'access', partner: undefined, cursor: undefined, limit: 25 },
    );
  });

  it('offers the kinds that the backend knows, also those without a text of their own', async () => {
    renderSection('/');
    await screen.findByText('1–25 of 61');
    const options = within(screen.getByLabelText('Kind')).getAllByRole(
      'option',
    );
    expect(options.map(option => option.textContent)).toEqual([
      'All kinds',
      'Data access',
      'Gossip',
      'Release',
    ]);
  });

  it('ignores a kind in the URL that cannot be one', async () => {
    renderSection('/?kind=%3Cscript%3E');
    expect(await screen.findByText('1–25 of 61')).toBeInTheDocument();
    expect(screen.getByLabelText('Kind')).toHaveValue('');
  });

  it('compares with a partner until told otherwise', async () => {
    const getEvidence = renderSection(
      '/?kind=release&partner=component:default/flux2',
    );
    expect(
      await screen.findByRole('link', { name: 'flux2' }),
    ).toBeInTheDocument();
    expect(getEvidence).toHaveBeenLastCalledWith(
      'component:default/helm-controller',
      {
        kind: 'release',
        partner: 'component:default/flux2',
        cursor: undefined,
        limit: 25,
      },
    );

    await userEvent.click(
      screen.getByRole('button', { name: 'Only this service' }),
    );
    expect(await screen.findByText('?kind=release')).toBeInTheDocument();
  });

  it('says that there is no evidence of a kind', async () => {
    renderSection('/?kind=drill');
    expect(
      await screen.findByText('No evidence of this kind.'),
    ).toBeInTheDocument();
  });

  it('tells an error and recovers when asked to try again', async () => {
    const getEvidence = renderSection('/');
    getEvidence.mockRejectedValueOnce(httpError(503, 'The backend is down'));
    // The first call is under way already; the next one fails.
    await screen.findByText('1–25 of 61');
    await userEvent.selectOptions(screen.getByLabelText('Kind'), 'access');
    expect(await screen.findByText('The backend is down')).toBeInTheDocument();
    expect(screen.queryByText('1–25 of 61')).not.toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('1–1 of 1')).toBeInTheDocument();
  });
});
