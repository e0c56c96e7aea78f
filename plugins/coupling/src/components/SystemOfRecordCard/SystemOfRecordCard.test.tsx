import { screen, within } from '@testing-library/react';
import { fakeCouplingApi } from '../../__testUtils__/fakeCouplingApi';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';
import { FREE, TIGHT, UNKNOWN } from '../../__testUtils__/serviceCouplings';
import { SystemOfRecordCard } from './SystemOfRecordCard';

function renderCard(coupling: typeof TIGHT) {
  renderOnEntityPage(
    <SystemOfRecordCard />,
    fakeCouplingApi({ getService: async () => coupling }),
  );
}

describe('SystemOfRecordCard', () => {
  it('names what the service decides on, why, and how badly it is shared', async () => {
    renderCard(TIGHT);
    expect(await screen.findByText('ordering.orders')).toBeInTheDocument();
    expect(
      screen.getByText(
        'Holds order state · Declared in the catalog · Shared, severity 15 of 100',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Only service that changes its structure · Not shared'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'All shared data' }),
    ).toHaveAttribute('href', '/tab#shared-data');
  });

  it('holds what is declared against what was seen', async () => {
    renderCard(TIGHT);
    const item = (await screen.findByText('ordering.orders')).closest('li');
    expect(item).toHaveTextContent(
      'Declared for all of ordering · Seen: order-processor (Only service that writes it)',
    );
    expect(item).toHaveTextContent(
      'order-processor writes ordering.orders, and helm-controller, which claims it, was not seen writing it.',
    );
    expect(screen.getByText('ordering.buyers').closest('li')).toHaveTextContent(
      /No boundary claims it$/,
    );
  });

  it.each([
    [
      { service: TIGHT.service, basis: 'sole-writer' as const },
      'Declared for the whole store · Seen: Only service that writes it',
    ],
    [
      undefined,
      'Declared for the whole store · The evidence alone does not tell who owns it',
    ],
  ])('says of declared data whether %j was seen', async (observed, text) => {
    const [, orders] = TIGHT.systemOfRecordFor;
    const inheritedFrom = { store: orders.dataset.store, name: '*' };
    renderCard({
      ...TIGHT,
      systemOfRecordFor: [
        { ...orders, inheritedFrom, observed, conflicts: [] },
      ],
    });
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('names what others claim, too', async () => {
    renderCard(TIGHT);
    const contested = await screen.findByRole('region', {
      name: 'Claimed, but contested',
    });
    expect(contested).toHaveTextContent(
      'refunds in payments-dbhelm-controller and payments each claim refunds.',
    );
  });

  it('names the data of others that it works on, and their owner', async () => {
    renderCard(TIGHT);
    const borrowed = within(
      await screen.findByRole('region', { name: "Uses other services' data" }),
    );
    expect(borrowed.getByText('visits')).toBeInTheDocument();
    expect(
      borrowed.getByRole('link', { name: 'visits-service' }),
    ).toHaveAttribute('href', '/catalog/default/component/visits-service');
    expect(
      borrowed.getByText(
        'Access from here: reads, writes · Shared, severity 20 of 100',
      ),
    ).toBeInTheDocument();
  });

  it('says so when data of others is only linked to', async () => {
    const [pets] = TIGHT.sharedData.datasets.filter(
      ({ systemOfRecord }) => systemOfRecord.service !== TIGHT.service,
    );
    renderCard({
      ...TIGHT,
      sharedData: {
        ...TIGHT.sharedData,
        datasets: [{ ...pets, accessors: [] }],
      },
    });
    expect(
      await screen.findByText(
        /^Linked, but neither read nor written from here · Shared/,
      ),
    ).toBeInTheDocument();
  });

  it.each([
    [{ status: 'none' as const }, 'System of record: No system of record'],
    [
      { status: 'hidden' as const },
      'System of record: A service you may not see',
    ],
    [
      {
        status: 'contested' as const,
        claimants: ['component:default/a', 'component:default/b'],
      },
      'System of record: Contested: a, b',
    ],
  ])(
    'says of data without a clear owner that it is %j',
    async (systemOfRecord, text) => {
      const [, visits] = TIGHT.sharedData.datasets;
      renderCard({
        ...TIGHT,
        sharedData: {
          ...TIGHT.sharedData,
          datasets: [{ ...visits, systemOfRecord }],
        },
      });
      const borrowed = await screen.findByRole('region', {
        name: "Uses other services' data",
      });
      expect(borrowed).toHaveTextContent(text);
    },
  );

  it('does not claim that a service owns nothing when nobody looked', async () => {
    renderCard(UNKNOWN);
    expect(
      await screen.findByText(
        'No access of this service to any dataset is known.',
      ),
    ).toBeInTheDocument();
  });

  it('says that a service owns nothing when its accesses are known', async () => {
    renderCard({ ...FREE, systemOfRecordFor: [] });
    expect(
      await screen.findByText(
        'It is not the system of record for any known dataset.',
      ),
    ).toBeInTheDocument();
  });

  it('counts what it has no room for', async () => {
    const [buyers] = TIGHT.systemOfRecordFor;
    renderCard({
      ...FREE,
      systemOfRecordFor: Array.from({ length: 8 }, (_, index) => ({
        ...buyers,
        dataset: { ...buyers.dataset, name: `table-${index}` },
      })),
    });
    expect(
      await screen.findByRole('link', { name: 'and 3 more' }),
    ).toHaveAttribute('href', '/tab#shared-data');
    expect(screen.getByText('table-4')).toBeInTheDocument();
    expect(screen.queryByText('table-5')).not.toBeInTheDocument();
  });
});
