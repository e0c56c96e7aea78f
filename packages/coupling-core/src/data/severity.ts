/**
 * How many foreign services touch a dataset, each counted by its weight
 * (confidence × team factor); scores.md, "Shared data".
 */
export interface SharingCounts {
  writers: number;
  /** Those that read and do not write. */
  readers: number;
  keys: number;
  joiners: number;
  migrators: number;
  /** 1 when two or more services use it and none is the system of record. */
  orphaned: number;
}

/** What one of each leaves of a dataset's freedom: an order set by experts. */
const REMAINS: SharingCounts = {
  writers: 0.55,
  readers: 0.85,
  keys: 0.8,
  joiners: 0.85,
  migrators: 0.7,
  orphaned: 0.75,
};

/**
 * How badly one dataset is shared, 0–100:
 * 100 · (1 − .55^W · .85^R · .80^F · .85^J · .70^M · .75^O).
 */
export function severity(counts: Partial<SharingCounts>): number {
  const kinds = Object.keys(counts) as (keyof SharingCounts)[];
  const remaining = kinds.reduce(
    (rest, kind) => rest * REMAINS[kind] ** (counts[kind] ?? 0),
    1,
  );
  return 100 * (1 - remaining);
}
