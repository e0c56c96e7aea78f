/**
 * Exact P(X ≥ k) for X ~ Bin(n, p), summed from its logarithms: a normal
 * approximation is orders of magnitude off where it matters
 * (scores.md, "Coordinated release", Test).
 */
export function binomialTail(n: number, k: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n || p <= 0) return 0;
  if (p >= 1) return 1;
  const odds = p / (1 - p);
  let term = Math.exp(
    logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p),
  );
  let tail = 0;
  for (let i = k; i <= n; i++) {
    tail += term;
    const ratio = ((n - i) / (i + 1)) * odds;
    term *= ratio;
    // Past the mode terms only shrink, so the rest cannot be seen any more.
    if (ratio < 1 && term < tail * 1e-17) break;
  }
  // Far below the mode the first term may underflow; the tail is then all.
  if (tail < 1e-300 && k < n * p) return 1;
  return Math.min(1, tail);
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

const logFactorials: number[] = [0, 0];

function logFactorial(n: number): number {
  for (let i = logFactorials.length; i <= n; i++) {
    logFactorials[i] = logFactorials[i - 1] + Math.log(i);
  }
  return logFactorials[n];
}
