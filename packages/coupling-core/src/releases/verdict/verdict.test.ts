import type { PairVerdict } from '../../assessment';
import { newPairRecord, type PairRecord } from '../measure/pairRecord';
import { verdictOf } from './verdict';

const SIGNIFICANT = 0.01;

const apart: Partial<PairRecord> = {
  ...{ eligibleFromA: true, eligibleFromB: true },
  ...{ p: 1, strength: -0.1, highest: 0.19, observed: 0.1 },
};

describe('verdictOf', () => {
  it.each<[PairVerdict, string, Partial<PairRecord>, number?]>([
    [
      'needed-together',
      'surely, and as strong as it must be',
      { p: 0.01, strength: 0.2, highest: 0.6 },
    ],
    [
      'needed-together',
      'changes that both name, whatever the times say',
      apart,
      0.2,
    ],
    [
      'not-enough-data',
      'strong and not sure',
      { p: 0.011, strength: 0.2, highest: 0.6 },
    ],
    [
      'not-enough-data',
      'sure and not strong',
      { p: 0.01, strength: 0.19, highest: 0.6 },
    ],
    ['independent', 'at most a slight effect, seen from both', apart],
    [
      'independent',
      'at most a slight effect, however often both ship',
      { ...apart, observed: 0.9 },
    ],
    ['independent', 'too few changes that both name', apart, 0.19],
    [
      'not-enough-data',
      'an effect that may be there',
      { ...apart, highest: 0.2 },
    ],
    [
      'not-enough-data',
      'one that has too few releases',
      { ...apart, eligibleFromA: false },
    ],
    [
      'not-enough-data',
      'another that has too few',
      { ...apart, eligibleFromB: false },
    ],
    ['same-train', 'every other release together', { observed: 0.5 }],
    ['not-enough-data', 'fewer than that', { observed: 0.49 }],
  ])('is %s for %s', (verdict, _, pair, linkStrength = 0) => {
    const record = { ...newPairRecord(0, 1), ...pair };
    expect(verdictOf(record, SIGNIFICANT, linkStrength)).toBe(verdict);
  });
});
