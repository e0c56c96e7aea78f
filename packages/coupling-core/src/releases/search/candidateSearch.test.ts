import * as fc from '@seams/property-testing';
import { pairKey } from '../pairs';
import { mixedFleet } from '../__testUtils__/mixedFleet';
import { measureAllPairs } from '../measure/allPairs';
import { searchBlocks } from './searchBlocks';
import { mergeFound } from './foundPairs';
import { NullModel } from '../measure/nullModel';

/** Largest p of one test; a pair has eight. */
const LEVELS = [0.006, 0.002, 0.0006, 0.0002, 0.00006];

it.each([0, 2])(
  'finds whatever is as sure as a level, when asked from level %i on',
  minLevel => {
    let least = 0;
    fc.assert(
      fc.property(mixedFleet, fleet => {
        const nullModel = new NullModel(fleet, true);
        const { windows } = nullModel;
        const search = { fleet, windows, levels: LEVELS, minLevel, blocks: 1 };
        const { levelOf } = mergeFound(search, [searchBlocks(search, [0])]);
        const services = fleet.services.length;
        const missed = measureAllPairs(fleet, nullModel).filter(
          ({ a, b, p }) => {
            const reached = LEVELS.findLastIndex(level => p <= 8 * level);
            if (reached < minLevel) return false;
            least += 1;
            return !(levelOf.get(pairKey(a, b, services))! >= reached);
          },
        );
        expect(missed).toEqual([]);
      }),
      { numRuns: 60, endOnFailure: true },
    );
    expect(least).toBeGreaterThan(60);
  },
);
