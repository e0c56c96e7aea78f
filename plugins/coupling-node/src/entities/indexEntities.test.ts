import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { indexTeamsByName, indexUsersByEmail } from './indexEntities';

const entity = (
  kind: string,
  name: string,
  profile: object,
  title?: string,
) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, title },
  spec: { profile: { ...profile } },
});

const from = (entities: ReturnType<typeof entity>[]) => ({
  auth: mockServices.auth(),
  catalog: catalogServiceMock({ entities }),
});

describe('indexUsersByEmail', () => {
  it('finds users by an address that is theirs alone, whatever its case', async () => {
    const users = await indexUsersByEmail(
      from([
        entity('User', 'kim', { email: 'Kim@example.org' }),
        entity('User', 'bare', {}),
        entity('User', 'ann', { email: 'desk@example.org' }),
        entity('User', 'bob', { email: 'DESK@example.org' }),
        entity('Group', 'team', { email: 'team@example.org' }),
      ]),
    );
    expect([...users]).toEqual([['kim@example.org', 'user:default/kim']]);
  });
});

describe('indexTeamsByName', () => {
  it('finds groups by any of their names, unless another has it too', async () => {
    const teams = await indexTeamsByName(
      from([
        entity('Group', 'shop', { displayName: 'Web shop' }, 'Shop'),
        entity('Group', 'ops', {}, 'Operations'),
        entity('Group', 'ops-2', {}, 'Operations'),
      ]),
    );
    expect([...teams]).toEqual([
      ['shop', 'group:default/shop'],
      ['web shop', 'group:default/shop'],
      ['ops', 'group:default/ops'],
      ['ops-2', 'group:default/ops-2'],
    ]);
  });
});
