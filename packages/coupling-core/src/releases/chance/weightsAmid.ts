/**
 * What a release counts for amid so many other services, by their number:
 * 1/log2(2 + m), as a release amid many says less about each (scores.md,
 * "Coordinated release", A pair).
 */
export function weightsAmid(services: number): Float64Array {
  return Float64Array.from(
    { length: services + 1 },
    (_, others) => 1 / Math.log2(2 + others),
  );
}
