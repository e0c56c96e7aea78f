/** How much less each dataset counts than the one before it, worst first. */
const EACH_FURTHER = 1 / 2;

/**
 * A service's shared-data score from the severities (0–100) of its datasets:
 * 100 · (1 − (1 − worst)(1 − ½ · extent)); scores.md, "Shared data". Never
 * below the worst dataset, and the same with private datasets (severity 0) and
 * without: no dataset lowers it, nor does a severity that grows.
 */
export function serviceScore(severities: number[]): number {
  if (severities.length === 0) {
    throw new Error('A score needs at least one dataset');
  }
  const worstFirst = severities
    .map(severity => severity / 100)
    .sort((a, b) => b - a);
  const [worst] = worstFirst;
  let extent = 0;
  let counts = 1;
  for (const severity of worstFirst) {
    extent += counts * severity;
    counts *= EACH_FURTHER;
  }
  return 100 * (1 - (1 - worst) * (1 - Math.min(1, extent) / 2));
}
