import { access, dataset, service } from '../../testing/evidence';
import { claiming, factsOf } from '../../testing/facts';
import { evaluate } from './evaluate';

describe('no-system-of-record', () => {
  const shared = [access('a', 'write', 'db#t'), access('b', 'write', 'db#t')];

  it('names all services that use what nobody owns', () => {
    expect(evaluate(factsOf({ accesses: shared }))).toEqual([
      {
        rule: 'no-system-of-record',
        dataset: dataset('db#t'),
        services: [service('a'), service('b')],
        severity: 25,
        reason: {
          code: 'no-system-of-record',
          services: [service('a'), service('b')],
          dataset: dataset('db#t'),
        },
      },
    ]);
  });

  it('is settled by a declaration', () => {
    expect(
      evaluate(
        factsOf({ accesses: shared, services: [claiming('a', 'db#t')] }),
      ),
    ).toEqual([]);
  });

  it('says nothing of data that one service reads', () => {
    expect(
      evaluate(factsOf({ accesses: [access('a', 'read', 'db#t')] })),
    ).toEqual([]);
  });
});
