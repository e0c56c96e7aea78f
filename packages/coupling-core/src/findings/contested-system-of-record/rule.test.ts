import { access, dataset, service } from '../../testing/evidence';
import { claiming, factsOf } from '../../testing/facts';
import { contestedSystemOfRecord } from './rule';

describe('contested-system-of-record', () => {
  it('names all services that claim one dataset', () => {
    expect(
      contestedSystemOfRecord.evaluate(
        factsOf({ services: [claiming('b', 'db#t'), claiming('a', 'db#t')] }),
      ),
    ).toEqual([
      {
        rule: 'contested-system-of-record',
        dataset: dataset('db#t'),
        services: [service('a'), service('b')],
        concerns: [service('a'), service('b')],
        severity: 25,
        reason: {
          code: 'contested-system-of-record',
          claimants: [service('a'), service('b')],
          dataset: dataset('db#t'),
        },
      },
    ]);
  });

  it('concerns those who write what is claimed twice, too, and not those who read it', () => {
    const [finding] = contestedSystemOfRecord.evaluate(
      factsOf({
        services: [claiming('b', 'db#t'), claiming('d', 'db#t')],
        accesses: [
          access('a', 'ddl', 'db#t'),
          access('c', 'write', 'db#t'),
          access('e', 'read', 'db#t'),
        ],
      }),
    );
    expect(finding.services).toEqual(['b', 'd'].map(service));
    expect(finding.concerns).toEqual(['a', 'b', 'c', 'd'].map(service));
  });

  it('says nothing of one claim, even when made twice', () => {
    expect(
      contestedSystemOfRecord.evaluate(
        factsOf({ services: [claiming('a', 'db#t', 'db#t')] }),
      ),
    ).toEqual([]);
  });
});
