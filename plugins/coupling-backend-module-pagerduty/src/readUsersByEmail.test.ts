import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { readUsersByEmail } from './readUsersByEmail';

const user = (name: string, email?: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name },
  spec: { profile: { email } },
});

describe('readUsersByEmail', () => {
  it('finds users by an address that is theirs alone, whatever its case', async () => {
    const users = await readUsersByEmail({
      auth: mockServices.auth(),
      catalog: catalogServiceMock({
        entities: [
          user('kim', 'Kim@example.org'),
          user('bare'),
          user('ann', 'desk@example.org'),
          user('bob', 'DESK@example.org'),
          { ...user('team', 'team@example.org'), kind: 'Group' },
        ],
      }),
    });
    expect([...users]).toEqual([['kim@example.org', 'user:default/kim']]);
  });
});
