import type { Fleet } from '../fleet';
import { fleetOfTimes } from './fleetOfTimes';

/** 40 services with 3 to 42 episodes at scattered times. */
export function scatteredFleet(): Fleet {
  return fleetOfTimes(
    Array.from({ length: 40 }, (_, s) =>
      Array.from(
        { length: s + 3 },
        (__, i) => -(((i + 1) * 7919 * (s + 11)) % 4_000_000),
      ),
    ),
  );
}
