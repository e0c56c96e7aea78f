import { wilson } from './wilson';

/** How much more often than by chance, with the range it lies in. */
export interface Effect {
  kappa: number;
  low: number;
  high: number;
}

/**
 * Share of releases that needed the other, beyond the schedule:
 * κ = (c − π)/(1 − π) (scores.md, "Coordinated release", Effect).
 *
 * @param observed - share of releases with the other near, 0–1
 * @param effective - effective number of releases
 * @param chance - the share expected by chance, 0–.999
 */
export function effectBeyondChance(
  observed: number,
  effective: number,
  chance: number,
): Effect {
  const beyond = (share: number) => (share - chance) / (1 - chance);
  const { low, high } = wilson(observed, effective);
  return { kappa: beyond(observed), low: beyond(low), high: beyond(high) };
}
