import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen } from '@testing-library/react';
import { fakeCouplingApi } from '../../__testUtils__/fakeCouplingApi';
import { renderOnEntityPage } from '../../__testUtils__/renderOnEntityPage';
import { FindingsList } from './FindingsList';

// In a file of its own: permissions are remembered from test to test.
describe('FindingsList for readers who may not change exemptions', () => {
  it('shows exemptions and has no buttons', async () => {
    renderOnEntityPage(
      <FindingsList
        complete
        findings={[
          {
            rule: 'foreign-write',
            title: 'Writes data of another service',
            remedy: 'Let the owner make the change.',
            severity: 45,
            sentence: 'helm-controller writes visits.',
            exemption: {
              id: '7',
              reason: 'moves in spring',
              until: '2027-03-31',
              expired: false,
            },
          },
          {
            rule: 'foreign-read',
            title: 'Reads data of another service',
            remedy: 'Ask the owner through its API.',
            severity: 15,
            sentence: 'helm-controller reads pets.',
          },
        ]}
        serviceRef="component:default/helm-controller"
        onReload={() => {}}
      />,
      fakeCouplingApi({}),
      '/',
      AuthorizeResult.DENY,
    );
    expect(
      await screen.findByText('Exempted until 2027-03-31: moves in spring'),
    ).toBeInTheDocument();
    expect(screen.getByText('helm-controller reads pets.')).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
