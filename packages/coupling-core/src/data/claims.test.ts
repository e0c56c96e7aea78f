import { access, dataset, service } from '../testing/evidence';
import { claiming } from '../testing/facts';
import { covers } from './claims';
import { scoreSharedData } from './scoreSharedData';

const NOW = '2026-11-01T00:00:00.000Z';

function owned(services: ReturnType<typeof claiming>[], ...tables: string[]) {
  const { datasets, ownedBy } = scoreSharedData(
    {
      accesses: tables.map(table => access('reader', 'read', table)),
      joins: [],
      foreignKeys: [],
      services,
    },
    NOW,
  );
  return {
    owners: Object.fromEntries(
      datasets.map(({ dataset: { name }, systemOfRecord }) => [
        name,
        systemOfRecord.status === 'known'
          ? systemOfRecord.service
          : systemOfRecord.status,
      ]),
    ),
    ownedBy,
  };
}

describe('a claim', () => {
  it('on a store holds for all its tables, and on a schema for those in it', () => {
    expect(
      owned(
        [claiming('a', 'db#*'), claiming('b', 'db#sales')],
        'db#t',
        'db#sales.order',
        'db#hr.staff',
      ).owners,
    ).toEqual({
      t: service('a'),
      'sales.order': service('b'),
      'hr.staff': service('a'),
    });
  });

  it('gives way to a nearer one', () => {
    expect(
      owned(
        [claiming('a', 'db#sales'), claiming('b', 'db#sales.refund')],
        'db#sales.order',
        'db#sales.refund',
      ).owners,
    ).toEqual({ 'sales.order': service('a'), 'sales.refund': service('b') });
  });

  it('is contested by another on the same schema, at each of its tables', () => {
    expect(
      owned(
        [claiming('a', 'db#sales'), claiming('b', 'db#sales')],
        'db#sales.order',
      ).owners,
    ).toEqual({ 'sales.order': 'contested' });
  });

  it('says where it was inherited from', () => {
    const { ownedBy } = owned([claiming('a', 'db#sales')], 'db#sales.order');
    expect(ownedBy.get(service('a'))).toEqual([
      {
        dataset: dataset('db#sales.order'),
        basis: 'declared',
        fact: 'state',
        inheritedFrom: dataset('db#sales'),
      },
    ]);
  });

  it('stands for itself while no table of it is known', () => {
    const { ownedBy } = owned([claiming('a', 'db#*')], 'other#t');
    expect(ownedBy.get(service('a'))).toEqual([
      { dataset: dataset('db#*'), basis: 'declared', fact: 'state' },
    ]);
  });
});

describe('covers', () => {
  it.each([
    ['db#*', 'db#a.b', true],
    ['db#a', 'db#a.b', true],
    ['db#a.b', 'db#a.b', true],
    ['db#a.b', 'db#a', false],
    ['db#a', 'db#ab', false],
    ['db#*', 'other#a', false],
  ])('%s covers %s: %s', (scope, one, expected) => {
    expect(covers(dataset(scope), dataset(one))).toBe(expected);
  });
});
