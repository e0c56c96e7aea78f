/** Availability of a journey: all its mandatory services at once, 0–1. */
export function jointAvailability(availabilities: number[]): number {
  return availabilities.reduce((all, one) => all * one, 1);
}

/**
 * Availability of a hop that is tried up to `tries` times, when faults are
 * independent: 1 − (1 − a)^tries.
 */
export function retriedAvailability(a: number, tries: number): number {
  return 1 - (1 - a) ** tries;
}

/** Minutes without service in 30 days. */
export function downMinutesPer30Days(availability: number): number {
  return (1 - availability) * 30 * 24 * 60;
}

/** Chance that any of n calls is slow when each is with chance p, 0–1. */
export function anySlow(p: number, n: number): number {
  return 1 - (1 - p) ** n;
}
