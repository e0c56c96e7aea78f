/**
 * Two services of a fleet, `a < b`, as one number: the key of maps and the
 * item of columns that a million pairs fit in.
 */
export type PairKey = number;

/** The key of two different services, in either order. */
export function pairKey(one: number, other: number, services: number): PairKey {
  return one < other ? one * services + other : other * services + one;
}

/** The two services of a key, `a < b`. */
export function pairOf(
  key: PairKey,
  services: number,
): { a: number; b: number } {
  return { a: Math.floor(key / services), b: key % services };
}

/** How many pairs there are among so many. */
export function pairsAmong(services: number): number {
  return (services * (services - 1)) / 2;
}

/** The place of a pair (`a < b`) in a list of all pairs, 0 and up. */
export function placeOfPair(a: number, b: number): number {
  return pairsAmong(b) + a;
}

/** One service as seen from another: a pair with a direction. */
export interface Direction {
  subject: number;
  partner: number;
}

/** A direction as one number; sorted, they go partner by partner. */
export function directionKey(
  { subject, partner }: Direction,
  services: number,
): number {
  return partner * services + subject;
}

/** The direction of such a number. */
export function directionOf(key: number, services: number): Direction {
  return { partner: Math.floor(key / services), subject: key % services };
}
