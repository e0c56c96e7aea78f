import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeCouplingApi } from '../../__testUtils__/fakeCouplingApi';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';

import { FREE, TIGHT, UNKNOWN } from '../../__testUtils__/serviceCouplings';
import { BoundaryCard } from './BoundaryCard';

function renderCard(coupling: typeof TIGHT | undefined) {
  renderOnEntityPage(
    <BoundaryCard />,
    fakeCouplingApi({ getService: async () => coupling }),
  );
}

const half = async (name: string) =>
  within(await screen.findByRole('region', { name }));

describe('BoundaryCard', () => {
  it('lists what the service owns: decisions, data and events', async () => {
    renderCard(TIGHT);
    const owns = await half('What it owns');
    expect(
      owns.getByText('when an order may be cancelled'),
    ).toBeInTheDocument();
    expect(
      owns.getByText('Is the system of record for order state'),
    ).toBeInTheDocument();
    expect(owns.getByText('ordering')).toBeInTheDocument();
    expect(owns.getByText('Everything')).toBeInTheDocument();
    expect(owns.getByRole('link', { name: 'order-archive' })).toHaveAttribute(
      'href',
      '/catalog/default/resource/order-archive',
    );
    expect(owns.getByRole('link', { name: 'order-placed' })).toHaveAttribute(
      'href',
      '/catalog/default/api/order-placed',
    );
  });

  it('says beside what it owns what the evidence says against it', async () => {
    renderCard(TIGHT);
    const owns = await half('What it owns');
    const [order, refunds] = owns
      .getAllByText(/^Is the system of record for/)
      .map(label => label.closest('li'));
    expect(order).toHaveTextContent(
      'order-processor writes ordering.orders, and helm-controller, which claims it, was not seen writing it.',
    );
    expect(refunds).toHaveTextContent(
      'helm-controller and payments each claim refunds.',
    );
  });

  it('says beside each thing it must not know whether it knows it', async () => {
    renderCard(TIGHT);
    const items = (await half('What it must not know'))
      .getAllByRole('listitem')
      .map(item => item.textContent);
    expect(items).toEqual([
      'resource:default/petclinic-dbIt reads and writes visits.',
      'component:default/argo-cdNo evidence against it',
      'payment provider rulesIn plain words, so it cannot be checked against evidence',
    ]);
  });

  it('leads to what it must not know, and to what to do about findings', async () => {
    renderCard(TIGHT);
    const forbidden = await half('What it must not know');
    expect(
      forbidden.getByRole('link', { name: 'resource:default/petclinic-db' }),
    ).toHaveAttribute('href', '/catalog/default/resource/petclinic-db');
    expect(
      screen.getByRole('link', { name: 'Findings and what to do' }),
    ).toHaveAttribute('href', '/tab#findings');
  });

  it('says that a boundary without the second half is fuzzy, and what to do', async () => {
    renderCard({
      ...FREE,
      findings: [
        {
          rule: 'fuzzy-boundary',
          title: 'Fuzzy boundary',
          remedy: 'Write it down.',
          severity: 5,
          sentence: 'The boundary does not say what it must not know.',
        },
      ],
    });
    expect(
      (await half('What it must not know')).getByText(/Write it down\.$/),
    ).toHaveTextContent(
      'Fuzzy boundary. It declares no mustNotKnow. Write it down.',
    );
    expect(
      (await half('What it owns')).getByText(
        'It does not declare that it owns anything.',
      ),
    ).toBeInTheDocument();
  });

  it('offers a boundary to copy where none is declared', async () => {
    renderCard(UNKNOWN);
    expect(
      await screen.findByText('No boundary declared.'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/mustNotKnow/)).not.toBeInTheDocument();

    const more = screen.getByRole('button', { name: 'Show one to copy' });
    more.focus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText(/mustNotKnow/)).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: /copy text/i }),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Hide it' })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
    expect(
      screen.queryByRole('region', { name: 'What it owns' }),
    ).not.toBeInTheDocument();
  });

  it('says so while nothing has been assessed', async () => {
    renderCard(undefined);
    expect(await screen.findByText('Not assessed yet')).toBeInTheDocument();
  });
});
