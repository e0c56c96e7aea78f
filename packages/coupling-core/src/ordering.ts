/** Orders text by code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Two decimals: enough to tell scores apart, free of floating-point noise. */
export function roundScore(score: number): number {
  return Math.round(score * 100) / 100;
}
