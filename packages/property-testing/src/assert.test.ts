import * as fc from '.';
import { readFuzzing } from './fuzzing';

/** The examples that a property is tried with. */
function examples(parameters?: fc.Parameters<[number]>): number[] {
  const seen: number[] = [];
  fc.assert(
    fc.property(fc.nat(), each => {
      seen.push(each);
    }),
    parameters,
  );
  return seen;
}

describe('assert', () => {
  afterEach(() => {
    delete process.env.SEAMS_FUZZ_SEED;
    delete process.env.SEAMS_FUZZ_TIMES;
  });

  it('tries the same examples every time', () => {
    expect(examples()).toHaveLength(100);
    expect(examples()).toEqual(examples());
    expect(examples({ numRuns: 7 })).toHaveLength(7);
  });

  it('tries others, and more of them, when fuzzing', () => {
    const usual = examples();
    process.env.SEAMS_FUZZ_SEED = '4711';
    process.env.SEAMS_FUZZ_TIMES = '3';
    const fuzzed = examples();
    expect(fuzzed).toHaveLength(300);
    expect(fuzzed.slice(0, 100)).not.toEqual(usual);
    expect(examples()).toEqual(fuzzed);
  });

  it('heeds the seed of a test', () => {
    expect(examples({ seed: 1 })).not.toEqual(examples());
  });
});

describe('readFuzzing', () => {
  it('reads the seed and how much longer', () => {
    expect(readFuzzing({})).toEqual({ seed: 20_261_123, times: 1 });
    expect(
      readFuzzing({ SEAMS_FUZZ_SEED: '-5', SEAMS_FUZZ_TIMES: '20' }),
    ).toEqual({ seed: -5, times: 20 });
  });
});
