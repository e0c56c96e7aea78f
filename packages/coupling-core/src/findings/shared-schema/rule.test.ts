import { access, service } from '../../testing/evidence';
import { factsOf } from '../../testing/facts';
import { sharedSchema } from './rule';

describe('shared-schema', () => {
  it('notes services that keep their data side by side, at severity 0', () => {
    expect(
      sharedSchema.evaluate(
        factsOf({
          accesses: [
            access('visits-service', 'write', 'petclinic#visits'),
            access('vets-service', 'write', 'petclinic#vets'),
          ],
        }),
      ),
    ).toEqual([
      {
        rule: 'shared-schema',
        services: [service('vets-service'), service('visits-service')],
        concerns: [service('vets-service'), service('visits-service')],
        severity: 0,
        reason: {
          code: 'shared-schema',
          store: 'resource:default/petclinic',
          schema: '',
          services: [service('vets-service'), service('visits-service')],
        },
      },
    ]);
  });

  it.each([
    [
      'schemas of their own in one store',
      [access('a', 'write', 'db#a.t'), access('b', 'write', 'db#b.t')],
    ],
    [
      'a service that only reads there',
      [access('a', 'write', 'db#s.t'), access('b', 'read', 'db#s.t')],
    ],
  ])('says nothing of %s', (_, accesses) => {
    expect(sharedSchema.evaluate(factsOf({ accesses }))).toEqual([]);
  });

  it('says nothing of topics on one message broker, which is there to be shared', () => {
    expect(
      sharedSchema.evaluate(
        factsOf({
          accesses: [
            access('a', 'write', 'kafka#a-events'),
            access('b', 'write', 'kafka#b-events'),
          ],
          stores: [{ ref: 'resource:default/kafka', type: 'message-broker' }],
        }),
      ),
    ).toEqual([]);
  });
});
