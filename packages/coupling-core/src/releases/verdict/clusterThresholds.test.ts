import { fleetOfTimes } from '../__fixtures__/fleetOfTimes';
import { newPairRecord, type PairRecord } from '../measure/pairRecord';
import { clusterThresholds } from './clusterThresholds';
import { judgePairs } from './judgePairs';

/** A pair that ships together by far, as sure as `p`. */
const pair = (a: number, b: number, p: number, strength = 0.6): PairRecord => ({
  ...newPairRecord(a, b),
  ...{ p, strength, highest: 0.9, observed: 0.4 },
  ...{ eligibleFromA: true, eligibleFromB: true },
});

const SURE = 1e-12;
const FLEET_WIDE = 1e-7;

describe('clusterThresholds', () => {
  const thresholdOf = (pairs: PairRecord[], asked: PairRecord) =>
    clusterThresholds(pairs, FLEET_WIDE)(asked);

  it('asks less of a pair whose services are connected than of one in the fleet', () => {
    const weak = pair(0, 2, 0.01);
    const pairs = [pair(0, 1, SURE), pair(1, 2, SURE), weak];
    expect(thresholdOf(pairs, weak)).toBe(0.01);
  });

  it('asks as much of all others', () => {
    const outside = pair(0, 3, 0.01);
    const elsewhere = pair(4, 5, 0.01);
    const pairs = [pair(0, 1, SURE), pair(1, 2, SURE), outside, elsewhere];
    expect(thresholdOf(pairs, outside)).toBe(FLEET_WIDE);
    expect(thresholdOf(pairs, elsewhere)).toBe(FLEET_WIDE);
  });

  it('counts every pair of the cluster, also those that never met', () => {
    const weak = pair(0, 4, 0.03);
    const path = [0, 1, 2, 3].map(a => pair(a, a + 1, SURE));
    // 5 of 10 pairs are known: .05 · 5 / 10 = .025.
    expect(thresholdOf([...path, weak], weak)).toBeLessThan(0.03);
    const strong = pair(0, 4, 0.025);
    expect(thresholdOf([...path, strong], strong)).toBe(0.025);
  });

  it('is not connected by what is significant and slight', () => {
    const weak = pair(0, 2, 0.01);
    const pairs = [pair(0, 1, SURE, 0.19), pair(1, 2, SURE, 0.19), weak];
    expect(thresholdOf(pairs, weak)).toBe(FLEET_WIDE);
  });

  it('makes no difference in a cluster of more than a hundred', () => {
    const size = (services: number) => {
      const weak = pair(0, services - 1, 1e-6);
      const path = Array.from({ length: services - 1 }, (_, a) =>
        pair(a, a + 1, SURE),
      );
      return thresholdOf([...path, weak], weak);
    };
    expect(size(100)).toBe(1e-6);
    expect(size(101)).toBe(FLEET_WIDE);
  });
});

it('finds among a thousand services what only its cluster shows', () => {
  const fleet = fleetOfTimes(
    Array.from({ length: 1_000 }, (_, service) => [service]),
  );
  const verdicts = (records: PairRecord[]) =>
    judgePairs(fleet, records, new Map()).map(
      ({ a, b, verdict }) => `${a} ${b} ${verdict}`,
    );
  expect(
    verdicts([
      pair(0, 1, SURE),
      pair(1, 2, SURE),
      pair(0, 2, 0.01),
      pair(3, 4, 0.01),
    ]),
  ).toEqual([
    '0 1 needed-together',
    '0 2 needed-together',
    '1 2 needed-together',
    '3 4 not-enough-data',
  ]);
});
