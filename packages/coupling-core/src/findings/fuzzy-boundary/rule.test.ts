import { service } from '../../testing/evidence';
import { claiming, factsOf, notKnowing } from '../../testing/facts';
import { fuzzyBoundary } from './rule';

describe('fuzzy-boundary', () => {
  it.each([
    ['declares no boundary', { ref: service('a') }, false],
    ['does not say what it must not know', claiming('a', 'db#t'), true],
  ])('notes a service that %s, once', (_, it, declared) => {
    expect(fuzzyBoundary.evaluate(factsOf({ services: [it] }))).toEqual([
      {
        rule: 'fuzzy-boundary',
        service: service('a'),
        services: [service('a')],
        severity: 5,
        reason: { code: 'fuzzy-boundary', service: service('a'), declared },
      },
    ]);
  });

  it('says nothing of a service that must not know one thing', () => {
    expect(
      fuzzyBoundary.evaluate(
        factsOf({ services: [notKnowing('a', 'the checkout page')] }),
      ),
    ).toEqual([]);
  });
});
