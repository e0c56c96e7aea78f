import { dataset, service } from '../../testing/evidence';
import { claiming, factsOf } from '../../testing/facts';
import { evaluate } from './evaluate';

describe('contested-system-of-record', () => {
  it('names all services that claim one dataset', () => {
    expect(
      evaluate(
        factsOf({ services: [claiming('b', 'db#t'), claiming('a', 'db#t')] }),
      ),
    ).toEqual([
      {
        rule: 'contested-system-of-record',
        dataset: dataset('db#t'),
        services: [service('a'), service('b')],
        severity: 25,
        reason: {
          code: 'contested-system-of-record',
          claimants: [service('a'), service('b')],
          dataset: dataset('db#t'),
        },
      },
    ]);
  });

  it('says nothing of one claim, even when made twice', () => {
    expect(
      evaluate(factsOf({ services: [claiming('a', 'db#t', 'db#t')] })),
    ).toEqual([]);
  });
});
