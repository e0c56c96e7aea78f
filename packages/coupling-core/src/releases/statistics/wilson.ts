import { Z } from '../limits';

/**
 * Wilson interval of a share seen in `n` (effective) trials, at 80 %
 * (scores.md, "Coordinated release", Interval).
 */
export function wilson(
  share: number,
  n: number,
): { low: number; high: number } {
  const z2 = Z * Z;
  const middle = share + z2 / (2 * n);
  const spread = Z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  const scale = 1 + z2 / n;
  return {
    low: Math.max(0, (middle - spread) / scale),
    high: Math.min(1, (middle + spread) / scale),
  };
}
