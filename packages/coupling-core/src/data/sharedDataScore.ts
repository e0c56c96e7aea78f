/**
 * A service's shared-data score from the severities (0–100) of its datasets:
 * 100 · (1 − (1 − worst)(1 − ½ · mean)); scores.md, "Shared data". Never below
 * the worst dataset, however many private ones stand beside it.
 */
export function serviceScore(severities: number[]): number {
  if (severities.length === 0) {
    throw new Error('A score needs at least one dataset');
  }
  const worst = severities.reduce((a, b) => Math.max(a, b)) / 100;
  const mean = severities.reduce((a, b) => a + b, 0) / severities.length / 100;
  return 100 * (1 - (1 - worst) * (1 - mean / 2));
}
