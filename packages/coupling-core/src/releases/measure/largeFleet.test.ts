import * as fc from '@seams/property-testing';
import { mixedFleet } from '../__testUtils__/mixedFleet';
import { measureAllPairs } from './allPairs';
import { judgePairs, type JudgedPair } from '../verdict/judgePairs';
import { measureCandidatePairs } from './largeFleet';
import { NullModel } from './nullModel';
import { searchingHere } from '../search/runSearches';

const nameOf = ({ a, b }: JudgedPair) => `${a} ${b}`;

it('concludes of a large fleet what measuring every pair would', () => {
  let measuredPairs = 0;
  let allPairs = 0;
  let neededPairs = 0;
  fc.assert(
    fc.property(mixedFleet, services => {
      const nullModel = new NullModel(services, true);
      const all = judgePairs(
        services,
        measureAllPairs(services, nullModel),
        new Map(),
      );
      const found = judgePairs(
        services,
        searchingHere(measureCandidatePairs(services, nullModel, [])),
        new Map(),
      );
      const names = new Set(found.map(nameOf));
      expect(found).toEqual(all.filter(pair => names.has(nameOf(pair))));
      const needed = all.filter(pair => pair.verdict === 'needed-together');
      expect(needed.filter(pair => !names.has(nameOf(pair)))).toEqual([]);
      measuredPairs += found.length;
      allPairs += all.length;
      neededPairs += needed.length;
    }),
    { numRuns: 60, endOnFailure: true },
  );
  expect(neededPairs).toBeGreaterThan(20);
  expect(measuredPairs).toBeLessThan(allPairs / 2);
});
