import vectors from '../../fixtures/test-vectors.json';
import { binomialTail } from './statistics/binomialTail';
import { MAX_CHANCE } from './limits';
import { effectBeyondChance } from './statistics/effect';
import { needBeyondChance, rollUp } from './rollup/coordinatedReleaseScore';
import { wilson } from './statistics/wilson';

interface PairVector {
  id: string;
  what: string;
  input: { n: number; k: number; pi: number };
  expect: {
    c: number;
    wilsonLow: number;
    wilsonHigh: number;
    kappa: number;
    kappaLow: number;
    kappaHigh: number;
    p: number;
    eligible: boolean;
  };
}

const pairVectors = vectors.filter(vector =>
  /^P\d$/.test(vector.id),
) as PairVector[];

it('has all six pair vectors', () => {
  expect(pairVectors).toHaveLength(6);
});

it.each(pairVectors)('$id: $what', ({ input: { n, k, pi }, expect: want }) => {
  const interval = wilson(k / n, n);
  const effect = effectBeyondChance(k / n, n, pi);
  expect(k / n).toBeCloseTo(want.c, 4);
  expect(interval.low).toBeCloseTo(want.wilsonLow, 4);
  expect(interval.high).toBeCloseTo(want.wilsonHigh, 4);
  expect(effect.kappa).toBeCloseTo(want.kappa, 4);
  expect(effect.low).toBeCloseTo(want.kappaLow, 4);
  expect(effect.high).toBeCloseTo(want.kappaHigh, 4);
  expect(binomialTail(n, k, pi) / want.p).toBeCloseTo(1, 4);
  expect(pi <= MAX_CHANCE).toBe(want.eligible);
});

it('C1: rolls up ten releases with two partners', () => {
  const b = needBeyondChance(0.5, 0.05);
  const c = needBeyondChance(0.3, 0.1);
  expect(b).toBeCloseTo(0.9, 4);
  expect(c).toBeCloseTo(0.6667, 4);
  const needs = [0, 0, 0, 0, b, b, b, Math.max(b, c), Math.max(b, c), c];
  const score = rollUp(
    needs,
    needs.map(() => 1),
  )!;
  expect(score.score).toBeCloseTo(51.67, 2);
  expect(score.low).toBeCloseTo(32.7, 1);
  expect(score.high).toBeCloseTo(70.2, 1);
  expect(score.word).toBe('locked');
});
