import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { CouplingStatus } from '@seams/backstage-plugin-coupling-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  EMPTY,
  run,
  source,
  THOUSAND,
  TROUBLED,
} from '../../__testUtils__/couplingStatuses';
import {
  fakeCouplingApi,
  httpError,
} from '../../__testUtils__/fakeCouplingApi';
import { couplingApiRef } from '../../api/couplingApiRef';
import { DataHealthPage } from './DataHealthPage';

function renderPage(getStatus: () => Promise<CouplingStatus>, url = '/') {
  renderInTestApp(<DataHealthPage />, {
    apis: [[couplingApiRef, fakeCouplingApi({ getStatus })]],
    initialRouteEntries: [url],
  });
}

const show = (status: CouplingStatus, url?: string) =>
  renderPage(async () => status, url);

/** What the first three cells of each source say, without ages. */
async function sourceRows() {
  const table = await screen.findByRole('table', { name: 'Sources' });
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map(row => {
      const [state, , , items, leftOut] = within(row)
        .getAllByRole('cell')
        .map(cell => cell.textContent);
      const header = within(row).getByRole('rowheader');
      const title = within(header)
        .getByRole('button')
        .getAttribute('aria-label');
      return [title?.replace('Details of ', ''), state, items, leftOut];
    });
}

/** Pasted, as each letter would draw the table anew. */
async function search(words: string) {
  await userEvent.click(
    screen.getByRole('searchbox', { name: 'Find a source' }),
  );
  await userEvent.paste(words);
}

const openDetails = async (title: string) =>
  userEvent.click(
    await screen.findByRole('button', { name: `Details of ${title}` }),
  );

describe('DataHealthPage', () => {
  it('lists the sources in words, those first that need attention', async () => {
    show(TROUBLED);
    expect(await sourceRows()).toEqual([
      ['GitLab deployments', 'Failing1,152 runs missed', '320', 'Nothing'],
      [
        'Pushed over HTTP',
        'Working',
        '57',
        '1 rejected, 1 source refused, 1 unknown name',
      ],
      ['Evidence files', 'Working', '1,234', 'Nothing'],
      ['GitHub deployments and releases', 'Working', '20,480', 'Nothing'],
      ['jenkins', 'Turned off', '1,234', 'Nothing'],
    ]);
    expect(screen.getByText('5 sources, 2 need attention')).toBeInTheDocument();
    expect(
      screen.getByText(
        '20 services in the catalog: 14 with releases, 9 of them with enough for a score; 6 with evidence of data access.',
        { exact: false },
      ),
    ).toBeInTheDocument();
  });

  it('says of a wrong token which integration it is and which permission it lacks', async () => {
    show(TROUBLED);
    await openDetails('GitLab deployments');
    expect(
      screen.getAllByText(
        'GitLab: https://gitlab.example/api/v4/projects answered 403: the token lacks the permission read_api',
      ),
    ).toHaveLength(2);
    expect(
      screen.getByText(
        'gitlab has not answered since 12 Aug 2026; last good evidence is shown',
      ),
    ).toBeInTheDocument();
    const runs = screen.getByRole('table', { name: 'Last runs' });
    expect(
      within(runs)
        .getAllByRole('row')
        .slice(1)
        .map(row => within(row).getAllByRole('cell')[2].textContent),
    ).toEqual(['Failed', 'Read to the end']);
  });

  it('says what a source has that does not count, why, and with examples', async () => {
    const [github] = TROUBLED.sources.filter(
      ({ title }) => title === 'GitHub deployments and releases',
    );
    show({
      ...TROUBLED,
      sources: [
        {
          ...github,
          leftOut: [
            {
              reason: 'not-production',
              items: 1_200,
              examples: ['deployment/7 to staging', 'deployment/8 to qa'],
            },
            { reason: 'of-a-newer-backend', items: 1, examples: ['v1'] },
          ],
        },
      ],
    });
    expect((await sourceRows())[0][3]).toBe('1,201 passed over');
    await openDetails('GitHub deployments and releases');
    const table = screen.getByRole('table', { name: 'Left out' });
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map(row =>
          within(row)
            .getAllByRole('cell')
            .map(cell => cell.textContent),
        ),
    ).toEqual([
      [
        'Did not go to production',
        '1,200',
        'deployment/7 to staging; deployment/8 to qa',
      ],
      ['of-a-newer-backend', '1', 'v1'],
    ]);
  });

  it('says what was rejected, where, and how to mend it', async () => {
    show(TROUBLED);
    await openDetails('Pushed over HTTP');
    const rejected = screen.getByRole('table', { name: 'Rejected items' });
    expect(
      within(rejected)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ).toEqual([
      '20 Aug 2026, 11:00 UTC',
      'push, item 3',
      'observedAt',
      'must be a date and time in ISO 8601 with a zone',
    ]);
    expect(
      screen.getByText(
        '1 name in it is not in the catalog; it is listed below.',
        { exact: false },
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        /mirror: the version goes back in 48 % of its 40 releases, so these timestamps are not release times/,
      ),
    ).toBeInTheDocument();
  });

  it('says how far back history is read', async () => {
    show(TROUBLED);
    await openDetails('GitHub deployments and releases');
    expect(
      screen.getByText(
        /History is read back to 1 Feb 2026 or further; the goal is 20 Aug 2024, where 12 of 40 parts are\./,
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'https://github.com/acme/orders deployments: deployments after 20 Aug 2026',
      ),
    ).toBeInTheDocument();
  });

  it('says that evidence of a source that was turned off is kept', async () => {
    show(TROUBLED);
    await openDetails('jenkins');
    expect(
      screen.getByText(/Its evidence is from 20 Aug 2024 to 20 Aug 2026\./),
    ).toHaveTextContent(
      'No collector reads it any more. Its evidence is kept with its dates and still counts.',
    );
    expect(screen.queryByText('What went wrong')).not.toBeInTheDocument();
  });

  it('tells calmly of a run that a restart cut off, also while the next is under way', async () => {
    show({
      ...EMPTY,
      sources: [
        source({
          runs: [
            run('running'),
            run('failed', { reason: 'AbortError: This operation was aborted' }),
          ],
        }),
      ],
    });
    expect(await sourceRows()).toEqual([
      ['Evidence files', 'Interrupteda run is under way', '1,234', 'Nothing'],
    ]);
    expect(
      screen.getByText('1 source, nothing needs attention'),
    ).toBeInTheDocument();
    await openDetails('Evidence files');
    expect(
      screen.getByRole('heading', { name: 'What happened' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'The last run was cut off, as when Backstage is restarted. What it had read is kept, and the next run goes on.',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText(/AbortError/)).not.toBeInTheDocument();
  });

  it('warns when runs are cut off again and again, and says where to look', async () => {
    show({
      ...EMPTY,
      sources: [source({ runs: [run('abandoned'), run('abandoned')] })],
    });
    expect(await sourceRows()).toEqual([
      ['Evidence files', 'Failing', '1,234', 'Nothing'],
    ]);
    await openDetails('Evidence files');
    expect(
      screen.getByText(/^Runs are cut off again and again\. Look in the log/),
    ).toBeInTheDocument();
  });

  it('lists names that the catalog does not have, and the annotation to add', async () => {
    show(TROUBLED);
    const names = await screen.findByRole('region', {
      name: 'Names that the catalog does not have',
    });
    expect(
      await within(names).findByText('coupling.seams.dev/cdevents-id: ghost'),
    ).toBeInTheDocument();
    expect(within(names).getByText('push, /prod/cd')).toBeInTheDocument();
    expect(
      within(names).getByText(
        'Register the resource, or correct the ref in the source.',
      ),
    ).toBeInTheDocument();
  });

  it('says when scores could not be computed, and why', async () => {
    show({
      ...TROUBLED,
      lastAssessmentRun: {
        startedAt: '2026-08-20T11:01:00.000Z',
        outcome: 'failed',
        reason: 'The catalog did not answer',
      },
    });
    expect(
      await screen.findByText(/The catalog did not answer/),
    ).toHaveTextContent(
      'The last attempt to compute scores failed; the ones before are shown.',
    );
  });

  it('says what to do when there is no source', async () => {
    show(EMPTY);
    expect(
      await screen.findByText(/No source is configured and nothing was pushed/),
    ).toBeInTheDocument();
    expect(
      screen.getByText('The catalog has every name that evidence has.'),
    ).toBeInTheDocument();
  });

  it('shows a thousand sources page by page, and finds one of them', async () => {
    show(THOUSAND);
    const rows = await sourceRows();
    expect(rows).toHaveLength(25);
    expect(rows.slice(0, 3).map(([title]) => title)).toEqual([
      'Source 0',
      'Source 1',
      'Source 2',
    ]);
    expect(
      screen.getByText('1,000 sources, nothing needs attention'),
    ).toBeInTheDocument();
    const pages = screen.getByRole('navigation', { name: 'Pages of sources' });
    expect(within(pages).getByRole('status')).toHaveTextContent(
      '1–25 of 1,000',
    );
    await userEvent.click(
      within(pages).getByRole('button', { name: 'Next page' }),
    );
    expect(within(pages).getByRole('status')).toHaveTextContent(
      '26–50 of 1,000',
    );
    await search('source-777');
    expect((await sourceRows()).map(([title]) => title)).toEqual([
      'Source 777',
    ]);
  });

  it('takes the filter from the address, and says when nothing is left', async () => {
    show(TROUBLED, '/?show=attention');
    expect(await sourceRows()).toHaveLength(2);
    await search('jenkins');
    expect(
      await screen.findByText('No source is like that.'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Only those that need attention' }),
    );
    expect((await sourceRows()).map(([title]) => title)).toEqual(['jenkins']);
  });

  it('opens and closes details by keyboard alone', async () => {
    show(TROUBLED);
    const button = await screen.findByRole('button', {
      name: 'Details of GitLab deployments',
    });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    while (document.activeElement !== button) await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByText('What went wrong')).toBeInTheDocument();
    await userEvent.keyboard(' ');
    expect(screen.queryByText('What went wrong')).not.toBeInTheDocument();
  });

  it('holds its place while it waits', async () => {
    renderPage(() => new Promise(() => {}));
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
  });

  it('names the permission that is missing', async () => {
    renderPage(() => Promise.reject(httpError(403, 'Forbidden')));
    expect(
      await screen.findByText(/You need the permission coupling\.read/),
    ).toBeInTheDocument();
  });

  it('tells an error, and reads again when asked to', async () => {
    const getStatus = jest
      .fn<Promise<CouplingStatus>, []>()
      .mockRejectedValueOnce(httpError(503, 'The backend is down'))
      .mockResolvedValueOnce(EMPTY)
      .mockResolvedValueOnce(TROUBLED);
    renderPage(getStatus);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The backend is down',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('No sources yet')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(
      await screen.findByText('5 sources, 2 need attention'),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Refresh' })).toHaveFocus();
  });
});
