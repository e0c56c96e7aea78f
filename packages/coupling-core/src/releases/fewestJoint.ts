import { MIN_JOINT_RELEASES } from './constants';
import { binomialTail } from './binomialTail';
import type { FleetTimes } from './episodes';
import type { Surroundings } from './surroundings';

/** Steps in which a lower bound of chance is remembered. */
const CHANCE_STEPS = 512;

/** Steps per unit in the table of 1 − e^−x, and where it ends. */
const TABLE_STEPS = 256;
const TABLE_END = 8;

/** 1 − e^−x, rounded down. */
const ARRIVES = Float64Array.from(
  { length: TABLE_END * TABLE_STEPS + 1 },
  (_, i) => 1 - Math.exp(-i / TABLE_STEPS),
);

/**
 * The fewest joint releases that are significant, for services with so many
 * releases: by step of chance, and for each by level. One more than all
 * releases where no number is enough; 0 where it was not asked yet.
 */
type Fewest = Uint16Array;

/**
 * Tells how many joint releases a pair must have at least to be significant,
 * from the rates alone. The chance of a hit is at least what the fleet and the
 * crowd give (the calendar can only add to it), so a pair below the number
 * cannot be significant whatever its calendar: leaving it out is exact
 * (scores.md, "Coordinated release", Large fleets).
 */
export class FewestJointReleases {
  private readonly byReleases: Fewest[] = [];
  /** The share of the rest of the fleet that others are. */
  private readonly shareOf: Float64Array;

  constructor(
    private readonly fleet: FleetTimes,
    private readonly windows: readonly Surroundings[],
    /** Largest p of one test, in falling order. */
    private readonly levels: readonly number[],
  ) {
    const rest = fleet.services.length - 2;
    this.shareOf = Float64Array.from(
      fleet.services,
      (_, others) => (others - 1) / rest,
    );
  }

  /** What `subject` needs, at the places that {@link placeOf} tells. */
  of(subject: number): Fewest {
    const releases = releasesOf(this.fleet, subject);
    const known = this.byReleases[releases];
    if (known) return known;
    const size = (CHANCE_STEPS + 1) * this.levels.length;
    return (this.byReleases[releases] = new Uint16Array(size));
  }

  /**
   * Where in `fewest`, which is the subject's, the levels stand for a chance of
   * `chance` or more.
   */
  placeOf(fewest: Fewest, subject: number, chance: number): number {
    const step = Math.floor(chance * CHANCE_STEPS);
    const place = step * this.levels.length;
    if (fewest[place] === 0) {
      const releases = releasesOf(this.fleet, subject);
      const hits = fewestHits(releases, step / CHANCE_STEPS, this.levels);
      fewest.set(hits, place);
    }
    return place;
  }

  /** The least chance of partners with `partnerReleases` or more. */
  leastChance(
    subject: number,
    partnerReleases: number,
    window: number,
  ): number {
    const { first, at } = this.fleet;
    const { shareOf } = this;
    const { crowd, others } = this.windows[window];
    const perCrowd = (partnerReleases / at.length) * TABLE_STEPS;
    let sum = 0;
    for (let i = first[subject]; i < first[subject + 1]; i++) {
      const x = perCrowd * crowd[i];
      const fleet = ARRIVES[x < ARRIVES.length ? x | 0 : ARRIVES.length - 1];
      const share = shareOf[others[i]];
      sum += fleet > share ? fleet : share;
    }
    // Chance is capped at .999 for every release.
    return Math.min(0.999, sum / (first[subject + 1] - first[subject]));
  }
}

function releasesOf({ first }: FleetTimes, service: number): number {
  return first[service + 1] - first[service];
}

function fewestHits(
  releases: number,
  chance: number,
  levels: readonly number[],
): Uint16Array {
  let hits = Math.max(MIN_JOINT_RELEASES, Math.ceil(releases * chance));
  return Uint16Array.from(levels, level => {
    while (hits <= releases && binomialTail(releases, hits, chance) > level) {
      hits += 1;
    }
    return hits;
  });
}
