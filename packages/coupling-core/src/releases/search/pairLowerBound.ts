import type { CalendarLowerBound } from '../chance/calendarLowerBound';
import { HIGHEST_CHANCE } from '../chance/chance';
import { MAX_CHANCE } from '../limits';
import { episodesOf, type FleetTimes } from '../fleet';
import type { FleetLowerBound } from '../chance/fleetLowerBound';
import type { Surroundings } from '../chance/surroundings';
import { weightsByOthers } from '../chance/weightByOthers';

/** Sums of hundreds of shares are exact to more than this. */
const ROUNDING = 1e-9;

/**
 * The least chance of one pair, release by release the higher of what calendar
 * and fleet give: closer than the higher of their means, and still never above
 * what is measured.
 */
export class PairLowerBound {
  private readonly weightByOthers: Float64Array;

  constructor(
    private readonly fleet: FleetTimes,
    private readonly windows: readonly Surroundings[],
    private readonly calendar: CalendarLowerBound,
    private readonly fleetBound: FleetLowerBound,
  ) {
    this.weightByOthers = weightsByOthers(fleet.services.length);
  }

  /**
   * At most the mean chance of the partner that the calendar has chosen; 1 where
   * the window has no contrast, so that nothing is significant there.
   */
  leastChance(
    subject: number,
    window: number,
    partnerReleases: number,
  ): number {
    const { calendar, fleetBound, weightByOthers } = this;
    const { others } = this.windows[window];
    const { from, to } = episodesOf(this.fleet, subject);
    const perCrowd = fleetBound.perCrowd(partnerReleases);
    let sum = 0;
    let weighted = 0;
    let weights = 0;
    for (let i = from; i < to; i++) {
      const byFleet = fleetBound.at(i, window, perCrowd);
      const byCalendar = calendar.at(i, window);
      const chance = Math.min(
        HIGHEST_CHANCE,
        byFleet > byCalendar ? byFleet : byCalendar,
      );
      sum += chance;
      // The partner is not among the others where it is near.
      weighted += weightByOthers[others[i]] * chance;
      weights += weightByOthers[Math.max(0, others[i] - 1)];
    }
    if (weighted / weights > MAX_CHANCE + ROUNDING) return 1;
    return sum / (to - from);
  }
}
