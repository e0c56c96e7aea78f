/**
 * Two decimals: enough to tell scores apart, free of floating-point noise.
 * Halves go up, also when the noise put them just below.
 */
export function roundScore(score: number): number {
  return Math.round(score * 100 + 1e-7) / 100;
}
