import * as fc from '@seams/property-testing';
import { threeBlockFleet } from '../__testUtils__/threeBlockFleet';
import { searchBlocks } from './searchBlocks';
import { candidateSearches } from './candidatePairs';
import { mergeFound } from './foundPairs';
import type { PairSearch } from './pairSearch';
import { NullModel } from '../measure/nullModel';

const foundIn = (search: PairSearch, parts: number[][]) => {
  const found = mergeFound(
    search,
    parts.map(blocks => searchBlocks(structuredClone(search), blocks)),
  );
  return {
    levels: [...found.levelOf].sort(([x], [y]) => x - y),
    excluded: found.excluded,
    trains: [...found.trains.pairs()],
  };
};

it('finds the same however its blocks are shared out', () => {
  let pairs = 0;
  let trains = 0;
  fc.assert(
    fc.property(
      threeBlockFleet,
      fc.constantFrom<number[][]>(
        [[2], [0, 1]],
        [[1], [], [2, 0]],
        [[0], [1], [2]],
      ),
      (fleet, parts) => {
        const { windows } = new NullModel(fleet);
        for (const search of candidateSearches(fleet, windows)) {
          const whole = foundIn(search, [[0, 1, 2]]);
          expect(foundIn(search, parts)).toEqual(whole);
          pairs += whole.levels.length;
          trains += whole.trains.length;
        }
      },
    ),
    { numRuns: 4, endOnFailure: true },
  );
  expect(pairs).toBeGreaterThan(100);
  expect(trains).toBeGreaterThan(10);
});

it('takes no part of a search for all of it', () => {
  const [fleet] = fc.sample(threeBlockFleet, { numRuns: 1, seed: 1 });
  const { windows } = new NullModel(fleet);
  const [search] = candidateSearches(fleet, windows);
  expect(() =>
    mergeFound(search, [searchBlocks(search, [0]), searchBlocks(search, [2])]),
  ).toThrow('2 of 3 blocks were searched');
});

it('refuses more pairs than can be measured, and says why they may be', () => {
  const [fleet] = fc.sample(threeBlockFleet, { numRuns: 1, seed: 1 });
  const { windows } = new NullModel(fleet);
  const [search] = candidateSearches(fleet, windows);
  const found = searchBlocks(search, [0, 1, 2]);
  const manyPairs = (count: number) => ({
    ...found,
    pairs: Float64Array.from({ length: count }, (_, pair) => pair),
    levels: new Uint8Array(count),
  });
  const two = { ...manyPairs(2_100_000), blocks: 0 };
  expect(mergeFound(search, [manyPairs(2_100_000), two]).levelOf.size).toBe(
    2_100_000,
  );
  expect(() => mergeFound(search, [manyPairs(4_000_001)])).toThrow(
    /^More than 4,000,000 pairs .* leave out the sources that have no true/,
  );
});
