const HOUR_MS = 60 * 60_000;

/**
 * The date for what is true now and has none of its own: the full hour, in
 * ISO 8601, so that a run that learns nothing new changes nothing, and what
 * several things say in one run is of one age.
 *
 * @public
 */
export function fullHourBefore(now: Date): string {
  return new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS).toISOString();
}
