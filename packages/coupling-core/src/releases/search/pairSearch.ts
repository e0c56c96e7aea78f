import type { FleetTimes } from '../fleet';
import type { Surroundings } from '../chance/surroundings';

/**
 * A search through all pairs of a fleet, cut into blocks of partners that can
 * be searched in any order and in any thread: it can be posted, and its columns
 * stand in shared memory.
 *
 * @public
 */
export interface PairSearch {
  fleet: FleetTimes;
  /** By window, in the order of the windows. */
  windows: Surroundings[];
  /** Largest p of one test, 0–1, in falling order. */
  levels: number[];
  /** Level from which the calendar is asked; pairs below are only counted. */
  minLevel: number;
  /** How many there are; their numbers go from 0 to one less. */
  blocks: number;
}

/**
 * What was found in some blocks.
 *
 * @public
 */
export interface FoundPairs {
  /** How many blocks were searched. */
  blocks: number;
  /** Pairs that may reach a level, as keys `a * services + b`, `a < b`. */
  pairs: Float64Array<ArrayBuffer>;
  /** The last of the levels that each of them may reach. */
  levels: Uint8Array<ArrayBuffer>;
  /** How many of those left out reach each level, at most. */
  excluded: number[];
  /** For each service those on its train, the most often met first. */
  trains: TrainLists;
}

/**
 * As many places for each service as are listed at most.
 *
 * @public
 */
export interface TrainLists {
  /** −1 where a place is empty. */
  partners: Int32Array<ArrayBuffer>;
  /** Shares of the service's releases, 0–1. */
  shares: Float64Array<ArrayBuffer>;
}

/**
 * Searches every block of a search once, wherever; what was found may come in
 * any number of parts and in any order.
 *
 * @public
 */
export type SearchPairs = (search: PairSearch) => Promise<FoundPairs[]>;

/** What asks for searches on its way to a result. */
export type Searching<T> = Generator<PairSearch, T, FoundPairs[]>;
