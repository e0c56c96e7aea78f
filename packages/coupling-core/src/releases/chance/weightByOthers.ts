/**
 * The weight of a release by the number of other services near it,
 * 1/log2(2 + m), as a release among many says less about each (scores.md,
 * "Coordinated release", A pair).
 */
export function weightsByOthers(services: number): Float64Array {
  return Float64Array.from(
    { length: services + 1 },
    (_, others) => 1 / Math.log2(2 + others),
  );
}
