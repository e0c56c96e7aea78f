import { dataset, join, service } from '../../testing/evidence';
import { claiming, factsOf } from '../../testing/facts';
import { crossBoundaryJoin } from './rule';

describe('cross-boundary-join', () => {
  const services = [
    claiming('a', 'db#mine', 'db#also-mine'),
    claiming('b', 'db#theirs'),
  ];

  it('names who joins what of whom', () => {
    expect(
      crossBoundaryJoin.evaluate(
        factsOf({ joins: [join('a', 'db#mine', 'db#theirs')], services }),
      ),
    ).toEqual([
      {
        rule: 'cross-boundary-join',
        service: service('a'),
        dataset: dataset('db#theirs'),
        services: [service('a'), service('b')],
        severity: 15,
        reason: {
          code: 'cross-boundary-join',
          service: service('a'),
          datasets: [dataset('db#mine'), dataset('db#theirs')],
        },
      },
    ]);
  });

  it('says nothing of a join within the data of one owner', () => {
    expect(
      crossBoundaryJoin.evaluate(
        factsOf({ joins: [join('a', 'db#mine', 'db#also-mine')], services }),
      ),
    ).toEqual([]);
  });

  it('finds one join however many statements make it', () => {
    expect(
      crossBoundaryJoin.evaluate(
        factsOf({
          joins: [
            { ...join('a', 'db#mine', 'db#theirs'), statement: 'select 1' },
            { ...join('a', 'db#theirs', 'db#mine'), statement: 'select 2' },
          ],
          services,
        }),
      ),
    ).toHaveLength(1);
  });
});
