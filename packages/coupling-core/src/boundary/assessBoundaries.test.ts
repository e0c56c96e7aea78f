import { access, dataset, service } from '../testing/evidence';
import { claiming, factsOf } from '../testing/facts';

describe('assessBoundaries', () => {
  it('puts the conflicts of every table beside the schema that is declared', () => {
    const { boundaries } = factsOf({
      accesses: [
        access('b', 'write', 'db#sales.order'),
        access('a', 'write', 'db#sales.refund'),
      ],
      services: [claiming('a', 'db#sales')],
    });
    expect(boundaries.get(service('a'))?.systemOfRecordFor).toEqual([
      {
        fact: 'state',
        datasets: [
          {
            dataset: dataset('db#sales'),
            conflicts: [
              {
                dataset: dataset('db#sales.order'),
                conflict: {
                  code: 'others-write',
                  owner: service('a'),
                  writers: [service('b')],
                  ownerWrites: false,
                },
              },
            ],
          },
        ],
      },
    ]);
  });

  it('keeps plain words, which nothing can contradict', () => {
    const own = claiming('a');
    own.boundary!.mustNotKnow = ['payment provider rules'];
    expect(
      factsOf({ services: [own] }).boundaries.get(service('a'))?.mustNotKnow,
    ).toEqual([{ entry: 'payment provider rules', uses: [] }]);
  });

  it('knows nothing of services without a boundary', () => {
    expect(factsOf({ services: [{ ref: service('a') }] }).boundaries.size).toBe(
      0,
    );
  });
});
