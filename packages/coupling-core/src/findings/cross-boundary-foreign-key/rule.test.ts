import { dataset, foreignKey, service } from '../../testing/evidence';
import { claiming, factsOf } from '../../testing/facts';
import { crossBoundaryForeignKey } from './rule';

describe('cross-boundary-foreign-key', () => {
  const foreignKeys = [foreignKey('db#visits', 'db#pets')];
  const owned = [
    claiming('visits-service', 'db#visits'),
    claiming('customers-service', 'db#pets'),
  ];

  it('asks the service that holds the key to drop it', () => {
    expect(
      crossBoundaryForeignKey.evaluate(
        factsOf({ foreignKeys, services: owned }),
      ),
    ).toEqual([
      {
        rule: 'cross-boundary-foreign-key',
        service: service('visits-service'),
        dataset: dataset('db#pets'),
        services: [service('visits-service'), service('customers-service')],
        severity: 20,
        reason: {
          code: 'cross-boundary-foreign-key',
          constraint: 'visits_fk',
          from: dataset('db#visits'),
          to: dataset('db#pets'),
          fromOwner: service('visits-service'),
          toOwner: service('customers-service'),
        },
      },
    ]);
  });

  it('is graver across teams', () => {
    const services = owned.map((each, i) => ({
      ...each,
      owner: `group:default/${i}`,
    }));
    expect(
      crossBoundaryForeignKey.evaluate(factsOf({ foreignKeys, services }))[0]
        .severity,
    ).toBe(28.45);
  });

  it.each([
    ['one owner', [claiming('clinic', 'db#visits', 'db#pets')]],
    ['a table that nobody is known to use', [owned[0]]],
  ])('says nothing of %s', (_, services) => {
    expect(
      crossBoundaryForeignKey.evaluate(factsOf({ foreignKeys, services })),
    ).toEqual([]);
  });

  it('counts a constraint that two sources report once', () => {
    expect(
      crossBoundaryForeignKey.evaluate(
        factsOf({
          foreignKeys: [
            ...foreignKeys,
            { ...foreignKeys[0], source: 'migrations' },
          ],
          services: owned,
        }),
      ),
    ).toHaveLength(1);
  });
});
