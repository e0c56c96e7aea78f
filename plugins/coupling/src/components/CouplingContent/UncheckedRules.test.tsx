import { screen } from '@testing-library/react';
import type { UncheckedRule } from '@seams/backstage-plugin-coupling-common';
import { fakeCouplingApi } from '../../__testUtils__/fakeCouplingApi';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';
import { FREE, TIGHT } from '../../__testUtils__/serviceCouplings';
import { CouplingContent } from './CouplingContent';

const lacking = (
  title: string,
  parameters: Record<string, string>,
): UncheckedRule => ({
  rule: title,
  title,
  code: 'no-evidence',
  parameters,
  sentence: 'Not checked.',
});

function renderTab(coupling: typeof TIGHT, unchecked?: UncheckedRule[]) {
  renderOnEntityPage(
    <CouplingContent />,
    fakeCouplingApi({ getService: async () => ({ ...coupling, unchecked }) }),
  );
}

describe('what could not be checked', () => {
  it('is said with the reason, the rules and what would help', async () => {
    renderTab(TIGHT, [
      lacking('Joins data', { kind: 'join' }),
      lacking('Reads data', { kind: 'access' }),
      lacking('Writes data', { kind: 'access' }),
      lacking('Uses something', { kind: 'access', stores: 'shop-db' }),
    ]);
    expect(
      await screen.findByText(
        '2 rules could not be checked: no access evidence. Reads data; Writes data. The PostgreSQL and MySQL modules collect it from databases; other tools can push it.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        /^1 rule could not be checked: no join evidence\. Joins data\./,
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/^1 rule could not .*: no access evidence on shop-db\./),
    ).toBeInTheDocument();
    const [link] = screen
      .getAllByRole('link', { name: 'State of the sources' })
      .slice(-1);
    expect(link).toHaveAttribute('href', expect.stringMatching(/data-health$/));
  });

  it('is not taken for kept when there are no findings', async () => {
    renderTab(FREE, [lacking('Reads data', { kind: 'access' })]);
    expect(
      await screen.findByText(
        'No findings among the rules that could be checked.',
      ),
    ).toBeInTheDocument();
  });

  it('is said in the words of the backend for a reason of a later version', async () => {
    renderTab(FREE, [
      {
        ...lacking('Reads data', {}),
        code: 'too-old',
        sentence: 'Not checked: the evidence is too old.',
      },
    ]);
    expect(
      await screen.findByText(
        'Not checked: the evidence is too old. Reads data.',
      ),
    ).toBeInTheDocument();
  });

  it('says nothing where all was checked', async () => {
    renderTab(FREE);
    expect(
      await screen.findByText('No findings for this service.'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/could not be checked/)).not.toBeInTheDocument();
  });
});
