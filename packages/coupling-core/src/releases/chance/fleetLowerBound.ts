import type { FleetTimes } from '../fleet';
import type { Surroundings } from './surroundings';

/** Steps per unit in the table of 1 − e^−x, and where it ends. */
const TABLE_STEPS = 256;
const TABLE_END = 8;

/** 1 − e^−x, rounded down. */
const ARRIVES = Float64Array.from(
  { length: TABLE_END * TABLE_STEPS + 1 },
  (_, i) => 1 - Math.exp(-i / TABLE_STEPS),
);

/**
 * The least that fleet and crowd give as chance, from rates alone: what is
 * measured is never below it.
 */
export class FleetLowerBound {
  /** The share of the rest of the fleet that others are, the partner left out. */
  private readonly shareOf: Float64Array;

  constructor(
    private readonly fleet: FleetTimes,
    private readonly windows: readonly Surroundings[],
  ) {
    const rest = fleet.services.length - 2;
    this.shareOf = Float64Array.from(
      fleet.services,
      (_, others) => (others - 1) / rest,
    );
  }

  /** What {@link at} wants to know of a partner with so many releases. */
  perCrowd(partnerReleases: number): number {
    return (partnerReleases / this.fleet.at.length) * TABLE_STEPS;
  }

  /** The least chance at one episode. */
  at(episode: number, window: number, perCrowd: number): number {
    const { crowd, others } = this.windows[window];
    const x = perCrowd * crowd[episode];
    const fleet = ARRIVES[x < ARRIVES.length ? x | 0 : ARRIVES.length - 1];
    const share = this.shareOf[others[episode]];
    return fleet > share ? fleet : share;
  }
}
