import { service } from '../../testing/evidence';
import { factsOf } from '../../testing/facts';
import { noIncidentOwner } from './rule';

describe('no-incident-owner', () => {
  it('says why nobody answers', () => {
    expect(
      noIncidentOwner.evaluate(
        factsOf({
          incidentOwners: [
            {
              service: service('a'),
              owner: { status: 'nobody', reason: 'no-owner' },
            },
          ],
        }),
      ),
    ).toEqual([
      {
        rule: 'no-incident-owner',
        service: service('a'),
        services: [service('a')],
        severity: 15,
        reason: {
          code: 'no-incident-owner',
          service: service('a'),
          because: 'no-owner',
        },
      },
    ]);
  });

  it('says nothing where a team answers', () => {
    expect(
      noIncidentOwner.evaluate(
        factsOf({
          incidentOwners: [
            {
              service: service('a'),
              owner: {
                status: 'known',
                basis: 'owning-team',
                team: 'group:default/shop',
                contact: { kind: 'email', value: 'shop@example.org' },
              },
            },
          ],
        }),
      ),
    ).toEqual([]);
  });
});
