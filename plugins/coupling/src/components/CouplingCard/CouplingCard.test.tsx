import { screen, within } from '@testing-library/react';
import { fakeCouplingApi } from '../../__testUtils__/fakeCouplingApi';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';
import {
  FREE,
  STALE,
  TIGHT,
  UNKNOWN,
} from '../../__testUtils__/serviceCouplings';
import { CouplingCard } from './CouplingCard';

function renderCard(coupling: typeof TIGHT) {
  renderOnEntityPage(
    <CouplingCard />,
    fakeCouplingApi({ getService: async () => coupling }),
  );
}

async function score(name: string) {
  return within(await screen.findByRole('region', { name }));
}

describe('CouplingCard', () => {
  it('reads out a score: word, number, range, sentence', async () => {
    renderCard(TIGHT);
    const release = await score('Coordinated release');
    expect(release.getByText('Tight')).toBeInTheDocument();
    expect(release.getByText('41 of 100')).toBeInTheDocument();
    expect(release.getByText('range 33–70')).toBeInTheDocument();
    expect(
      release.getByText(
        '15 of the last 19 releases of helm-controller went out with a release of a service it needs.',
      ),
    ).toBeInTheDocument();
    expect(
      release.getByText('With 2 other teams: loose, 18 of 100 (range 5–30).'),
    ).toBeInTheDocument();
    expect(release.getByText(/\(20 Aug 2026\)/)).toBeInTheDocument();

    const data = await score('Shared data');
    expect(data.getByText('Loose')).toBeInTheDocument();
    expect(data.getByText('15 of 100')).toBeInTheDocument();
  });

  it('tells the trend to those who do not see it', async () => {
    renderCard(TIGHT);
    const release = await score('Coordinated release');
    expect(
      release.getByRole('img', {
        name: 'Trend over 24 days: from 34 to 41, between 34 and 44. Unknown on 2 days.',
      }),
    ).toBeInTheDocument();
  });

  it('links to the evidence of each score, and to the tab', async () => {
    renderCard(TIGHT);
    expect(
      await screen.findByRole('link', {
        name: 'See the evidence: Coordinated release',
      }),
    ).toHaveAttribute('href', '/tab?kind=release#evidence');
    expect(
      screen.getByRole('link', { name: 'See the evidence: Shared data' }),
    ).toHaveAttribute('href', '/tab?kind=access#evidence');
    expect(
      screen.getByRole('link', { name: 'Partners, data and evidence' }),
    ).toHaveAttribute('href', '/tab#release-partners');
  });

  it('names the three partners it ships with most and counts the others', async () => {
    renderCard(TIGHT);
    const partners = await score('Released together with');
    expect(
      partners.getAllByRole('link').map(({ textContent }) => textContent),
    ).toEqual(['notification-controller', 'flux2', 'argo-cd', 'and 2 more']);
    expect(partners.getByRole('link', { name: 'flux2' })).toHaveAttribute(
      'href',
      '/catalog/default/component/flux2',
    );
    expect(
      partners.getByText(
        '14 of the last 19 releases of helm-controller had a flux2 release within 72 h; 6.5 expected by chance; flux2 follows.',
      ),
    ).toBeInTheDocument();
    expect(
      partners.getByText('Same release train · other team'),
    ).toBeInTheDocument();
    expect(partners.queryByText('source-controller')).not.toBeInTheDocument();
    expect(partners.getByText('and 2 more')).toBeInTheDocument();
    expect(
      partners.getByText('and 2 services you may not see'),
    ).toBeInTheDocument();
  });

  it('does not say the headline again in the list below it', async () => {
    const { coordinatedRelease } = TIGHT;
    const [{ sentence }] = coordinatedRelease.partners;
    renderCard({
      ...TIGHT,
      coordinatedRelease: { ...coordinatedRelease, sentence },
    });
    expect(await screen.findAllByText(sentence)).toHaveLength(1);
    expect(screen.getByRole('link', { name: 'flux2' })).toBeInTheDocument();
    expect(
      screen.getByText(
        /^14 of 19 releases within 72\sh, as described above\.$/,
      ),
    ).toBeInTheDocument();
  });

  it('does not link to a partner that the catalog does not have', async () => {
    renderCard({ ...TIGHT, notInCatalog: ['component:default/flux2'] });
    const partners = await score('Released together with');
    expect(
      partners.getByText('(not in the catalog)').parentElement,
    ).toHaveTextContent(/^flux2 \(not in the catalog\)/);
    expect(
      partners.queryByRole('link', { name: 'flux2' }),
    ).not.toBeInTheDocument();
    expect(
      partners.getByRole('link', { name: 'notification-controller' }),
    ).toBeInTheDocument();
  });

  it('says why a score is unknown, and shows no number for it', async () => {
    renderCard(UNKNOWN);
    const release = await score('Coordinated release');
    expect(release.getByText('Unknown')).toBeInTheDocument();
    expect(
      release.getByText('No release of this service is known.'),
    ).toBeInTheDocument();
    expect(release.getByText('No evidence')).toBeInTheDocument();
    expect(release.queryByText(/of 100/)).not.toBeInTheDocument();
    expect(
      release.getAllByRole('link').map(link => link.getAttribute('href')),
    ).toEqual(['/coupling/data-health']);
    expect(
      release.getByRole('link', {
        name: 'State of the sources: Coordinated release',
      }),
    ).toBeInTheDocument();
    expect(
      screen.queryByText('Released together with'),
    ).not.toBeInTheDocument();
  });

  it('shows a score of 0 as one that is known', async () => {
    renderCard(FREE);
    const release = await score('Coordinated release');
    expect(release.getByText('Free')).toBeInTheDocument();
    expect(release.getByText('0 of 100')).toBeInTheDocument();
    expect(release.getByText('range 0–6')).toBeInTheDocument();
  });

  it('warns of stale evidence and still shows the score', async () => {
    renderCard(STALE);
    const release = await score('Coordinated release');
    expect(release.getByText('Out of date.')).toBeInTheDocument();
    expect(
      release.getByText(
        'The source evidence-files:releases has not answered since 2 May 2026.',
        { exact: false },
      ),
    ).toBeInTheDocument();
    expect(release.getByText('Tight')).toBeInTheDocument();
  });
});
