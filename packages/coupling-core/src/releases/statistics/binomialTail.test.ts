import { binomialTail } from './binomialTail';

it('is exact far out, where approximations fail', () => {
  // 0.02^46
  expect(binomialTail(46, 46, 0.02) / 7.0369e-79).toBeCloseTo(1, 4);
});

it('sums to the whole', () => {
  expect(binomialTail(10, 0, 0.3)).toBe(1);
  expect(binomialTail(10, 1, 0.3)).toBeCloseTo(1 - 0.7 ** 10, 12);
  expect(binomialTail(10, 11, 0.3)).toBe(0);
});

it('holds for many trials', () => {
  expect(binomialTail(5000, 1, 0.9)).toBe(1);
  expect(binomialTail(5000, 2500, 0.5)).toBeCloseTo(0.5056, 4);
});
