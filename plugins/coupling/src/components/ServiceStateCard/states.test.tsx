import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  fakeCouplingApi,
  httpError,
} from '../../__testUtils__/fakeCouplingApi';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';
import { TIGHT } from '../../__testUtils__/serviceCouplings';
import { CouplingCard } from '../CouplingCard';
import { IncidentOwnerCard } from '../IncidentOwnerCard';
import { SystemOfRecordCard } from '../SystemOfRecordCard';

describe.each([
  ['Coupling', CouplingCard, 'Tight'],
  ['System of record', SystemOfRecordCard, 'ordering.orders'],
  ['Incident owner', IncidentOwnerCard, 'pagerduty: Flux maintainers'],
])('the %s card', (title, Card, content) => {
  it('holds its place while it waits', async () => {
    renderOnEntityPage(
      <Card />,
      fakeCouplingApi({ getService: () => new Promise(() => {}) }),
    );
    expect(
      await screen.findByRole('status', { name: 'Loading' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: title })).toBeInTheDocument();
  });

  it('says that the service has not been assessed', async () => {
    renderOnEntityPage(
      <Card />,
      fakeCouplingApi({ getService: async () => undefined }),
    );
    expect(await screen.findByText('Not assessed yet')).toBeInTheDocument();
    expect(screen.queryByText(/0 of 100/)).not.toBeInTheDocument();
  });

  it('names the permission that is missing', async () => {
    renderOnEntityPage(
      <Card />,
      fakeCouplingApi({
        getService: async () => {
          throw httpError(403, 'Forbidden');
        },
      }),
    );
    expect(
      await screen.findByText(
        'You need the permission coupling.read. Ask the people who run this Backstage to grant it.',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('tells an error and recovers when asked to try again', async () => {
    const getService = jest
      .fn<Promise<typeof TIGHT>, []>()
      .mockRejectedValueOnce(httpError(503, 'The backend is down'))
      .mockResolvedValueOnce(TIGHT);
    renderOnEntityPage(<Card />, fakeCouplingApi({ getService }));

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The backend is downIf this continues, ask the people who run this Backstage to look in its log.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByText(content)).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
