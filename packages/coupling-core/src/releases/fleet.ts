/** Things that stand service by service, one after the other. */
export interface ByService {
  /** Those of service `s` stand from `first[s]` to `first[s + 1]`. */
  first: Int32Array;
}

/**
 * When the episodes of a fleet were, and whose: nothing but numbers, so that
 * threads can share it. A service and an episode are known by their place.
 *
 * @public
 */
export interface FleetTimes extends ByService {
  /** Only their number matters. */
  services: ArrayLike<unknown>;
  /** Episodes of service `s` stand from `first[s]` to `first[s + 1]`. */
  first: Int32Array;
  service: Int32Array;
  /** Seconds before the newest episode in the fleet: ≤ 0. */
  at: Int32Array;
  /** Episodes in time order. */
  byTime: Int32Array;
  /** The oldest episode, on the scale of `at`. */
  start: number;
}

/**
 * The release episodes of a fleet: service by service, in time order. An
 * episode is known by its place in `at`.
 */
export interface Fleet extends FleetTimes {
  /** Sorted; only services with an episode. */
  services: string[];
  /** The newest episode, seconds since 1970. */
  newest: number;
  changeEpisode: Int32Array;
  changeId: Float64Array;
  changeNamespace: Float64Array;
}

/** Where those of one service stand: from `from` to before `to`. */
export function episodesOf(
  { first }: ByService,
  service: number,
): { from: number; to: number } {
  return { from: first[service], to: first[service + 1] };
}

/** How many episodes one service has. */
export function releasesOf({ first }: ByService, service: number): number {
  return first[service + 1] - first[service];
}

/** The times of one service's episodes, in order; a view, not a copy. */
export function timesOf(
  { first, at }: Pick<FleetTimes, 'first' | 'at'>,
  service: number,
): Int32Array {
  return at.subarray(first[service], first[service + 1]);
}

/** Of all services, the most episodes of one. */
export function mostReleases(fleet: FleetTimes): number {
  let most = 0;
  for (let s = 0; s < fleet.services.length; s++) {
    most = Math.max(most, releasesOf(fleet, s));
  }
  return most;
}
