import { MIN_JOINT_RELEASES } from '../limits';
import { binomialTail } from '../statistics/binomialTail';
import { episodesOf, releasesOf, type FleetTimes } from '../fleet';
import { HIGHEST_CHANCE } from '../chance/chance';
import type { FleetLowerBound } from '../chance/fleetLowerBound';

/** Steps in which a lower bound of chance is remembered. */
const CHANCE_STEPS = 512;

/**
 * The fewest joint releases that are significant, for services with so many
 * releases: by step of chance, and for each by level. One more than all
 * releases where no number is enough; 0 where it was not asked yet.
 */
type Hits = Uint16Array;

/**
 * Tells how many joint releases a pair must have at least to be significant,
 * from the rates alone. The chance of a hit is at least what the fleet and the
 * crowd give (the calendar can only add to it), so a pair below the number
 * cannot be significant whatever its calendar: leaving it out is exact
 * (scores.md, "Coordinated release", Large fleets).
 */
export class CriticalHits {
  private readonly byReleases: Hits[] = [];

  constructor(
    private readonly fleet: FleetTimes,
    private readonly fleetBound: FleetLowerBound,
    /** Largest p of one test, in falling order. */
    private readonly levels: readonly number[],
  ) {}

  /** What `subject` needs, at the places that {@link placeOf} tells. */
  of(subject: number): Hits {
    const releases = releasesOf(this.fleet, subject);
    const known = this.byReleases[releases];
    if (known) return known;
    const size = (CHANCE_STEPS + 1) * this.levels.length;
    return (this.byReleases[releases] = new Uint16Array(size));
  }

  /**
   * Where in `critical`, which is the subject's, the levels stand for a chance of
   * `chance` or more.
   */
  placeOf(critical: Hits, subject: number, chance: number): number {
    const step = Math.floor(chance * CHANCE_STEPS);
    const place = step * this.levels.length;
    if (critical[place] === 0) {
      const releases = releasesOf(this.fleet, subject);
      const hits = criticalHitsAt(releases, step / CHANCE_STEPS, this.levels);
      critical.set(hits, place);
    }
    return place;
  }

  /** The least chance of partners with `partnerReleases` or more. */
  leastChance(
    subject: number,
    partnerReleases: number,
    window: number,
  ): number {
    const { from, to } = episodesOf(this.fleet, subject);
    const perCrowd = this.fleetBound.perCrowd(partnerReleases);
    let sum = 0;
    for (let i = from; i < to; i++) {
      sum += this.fleetBound.at(i, window, perCrowd);
    }
    return Math.min(HIGHEST_CHANCE, sum / (to - from));
  }
}

function criticalHitsAt(
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
