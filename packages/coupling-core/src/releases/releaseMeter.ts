import { WINDOWS_HOURS } from './constants';
import {
  judgeDirection,
  type DirectionAtWindow,
  type DirectionSums,
} from './direction';
import type { Fleet } from './episodes';
import { busyLevel, FleetMoments } from './fleetMoments';
import type { Presence } from './presence';
import {
  possibleShifts,
  surroundings,
  type Surroundings,
} from './surroundings';

/** Services from which on the fleet control is a formula, not a count. */
export const ANALYTIC_FROM = 1000;

/** Chance is never taken as certain. */
const HIGHEST_CHANCE = 0.999;

/**
 * Measures how often releases of one service stand near those of another, and
 * how often they would by chance (scores.md, "Coordinated release", Directed
 * pair and Chance). Choose a partner, then ask about any service.
 */
export class ReleaseMeter {
  readonly windows: Surroundings[];
  private readonly shifts: Uint8Array;
  private readonly evenShifts: Uint8Array;
  /** 1/log2(2 + m): a release amid many others says less about each. */
  private readonly weightAmid: Float64Array;
  private readonly moments: FleetMoments[] | undefined;
  private readonly chanceAtLevel = FleetMoments.levels();

  /** @param analytic - take the fleet's chance from a formula */
  constructor(
    private readonly fleet: Fleet,
    analytic = fleet.services.length >= ANALYTIC_FROM,
  ) {
    this.windows = WINDOWS_HOURS.map(hours => surroundings(fleet, hours));
    this.shifts = possibleShifts(fleet, 1);
    this.evenShifts = possibleShifts(fleet, 2);
    this.weightAmid = Float64Array.from(
      { length: fleet.services.length + 1 },
      (_, others) => 1 / Math.log2(2 + others),
    );
    if (!analytic) {
      this.moments = WINDOWS_HOURS.map(hours => new FleetMoments(fleet, hours));
    }
  }

  choosePartner(partner: number, window: number): void {
    this.moments?.[window].choosePartner(partner);
  }

  /**
   * What one window says about the releases of `subject` with `partner`,
   * which must have been chosen; `presence` is the partner's, its arrays
   * beginning at episode `offset`.
   */
  measure(
    subject: number,
    partner: number,
    window: number,
    presence: Presence,
    offset: number,
  ): DirectionAtWindow {
    const { others, crowd } = this.windows[window];
    const { first, services, at } = this.fleet;
    const moments = this.moments?.[window];
    const byLevel = this.chanceAtLevel;
    moments?.chances(subject, byLevel);
    const share = (first[partner + 1] - first[partner]) / at.length;
    const rest = Math.max(1, services.length - 2);
    const sums = noSums(first[subject + 1] - first[subject]);
    sums.plainRate = this.plainRate(partner, window);
    for (let i = first[subject]; i < first[subject + 1]; i++) {
      const hit = presence.hit[i - offset];
      const amid = others[i] - hit;
      const weight = this.weightAmid[amid];
      const byCalendar =
        (presence.shifted[i - offset] + 0.25) / (this.shifts[i] + 0.5);
      const byCadence =
        (presence.shiftedEven[i - offset] + 0.25) / (this.evenShifts[i] + 0.5);
      const byFleet = moments
        ? byLevel[busyLevel(amid)]
        : 1 - Math.exp(-share * crowd[i]);
      const chance = Math.min(
        HIGHEST_CHANCE,
        Math.max(byCalendar, byFleet, amid / rest),
      );
      const cadence = Math.max(chance, Math.min(HIGHEST_CHANCE, byCadence));
      sums.hits += hit;
      sums.weight += weight;
      sums.weightSquared += weight * weight;
      sums.weightOfHits += weight * hit;
      sums.weightedChance += weight * chance;
      sums.weightedCadence += weight * cadence;
      sums.chance += chance;
    }
    return judgeDirection(sums);
  }

  private plainRate(partner: number, window: number): number {
    const { first, start } = this.fleet;
    const releases = first[partner + 1] - first[partner];
    const covered = (2 * this.windows[window].reach) / Math.max(1, -start);
    return Math.min(HIGHEST_CHANCE, 1 - Math.exp(-releases * covered));
  }
}

function noSums(releases: number): DirectionSums {
  return {
    releases,
    hits: 0,
    weight: 0,
    weightSquared: 0,
    weightOfHits: 0,
    weightedChance: 0,
    weightedCadence: 0,
    chance: 0,
    plainRate: 0,
  };
}
