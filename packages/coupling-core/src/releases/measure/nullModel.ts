import { WINDOWS_HOURS } from '../limits';
import { judgeDirection, type DirectionAtWindow } from './direction';
import {
  chanceByShifts,
  higher,
  HIGHEST_CHANCE,
  rowOfShifts,
} from '../chance/chance';
import {
  episodesOf,
  mostReleases,
  releasesOf,
  timesOf,
  type Fleet,
} from '../fleet';
import { chancesByCadence } from '../chance/cadences';
import { busyLevel, FleetControl } from '../chance/fleetControl';
import { countOccasions, type Occasions } from '../chance/occasions';
import { hitOf, shiftedOf, type Presence } from './presence';
import {
  possibleShifts,
  surroundings,
  type Surroundings,
} from '../chance/surroundings';
import { weightsByOthers } from '../chance/weightByOthers';

/** Services from which on the fleet control is a formula, not a count. */
export const ANALYTIC_FROM = 1000;

/**
 * Measures how often releases of one service stand near those of another, and
 * how often they would by chance (scores.md, "Coordinated release", Directed
 * pair and Chance). Choose a partner, then ask about any service.
 */
export class NullModel {
  readonly windows: Surroundings[];
  /** The row of each episode in the table of chances. */
  private readonly calendarRow: Uint16Array;
  private readonly weightByOthers: Float64Array;
  private readonly shareByOthers: Float64Array;
  private readonly control: FleetControl[] | undefined;
  /** The chance at each release of the service that is measured. */
  private readonly chances: Float64Array;

  /** @param analytic - take the fleet's chance from a formula */
  constructor(
    private readonly fleet: Fleet,
    analytic = fleet.services.length >= ANALYTIC_FROM,
  ) {
    this.windows = WINDOWS_HOURS.map(hours => surroundings(fleet, hours));
    this.calendarRow = new Uint16Array(possibleShifts(fleet)).map(rowOfShifts);
    const services = fleet.services.length;
    this.weightByOthers = weightsByOthers(services);
    this.shareByOthers = Float64Array.from({ length: services + 1 }, (_, m) =>
      Math.min(HIGHEST_CHANCE, m / Math.max(1, services - 2)),
    );
    this.chances = new Float64Array(mostReleases(fleet));
    if (!analytic) {
      this.control = WINDOWS_HOURS.map(hours => new FleetControl(fleet, hours));
    }
  }

  choosePartner(partner: number, window: number): void {
    this.control?.[window].choosePartner(partner);
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
    this.findChances(subject, partner, window, presence, offset);
    const { weightByOthers, chances } = this;
    const { others } = this.windows[window];
    const { from, to } = episodesOf(this.fleet, subject);
    const releases = to - from;
    let hits = 0;
    let weights = 0;
    let weightSquared = 0;
    let weightOfHits = 0;
    let weightedChance = 0;
    let chance = 0;
    for (let i = 0; i < releases; i++) {
      const hit = hitOf(presence[from - offset + i]);
      const weight = weightByOthers[others[from + i] - hit];
      hits += hit;
      weights += weight;
      weightSquared += weight * weight;
      weightOfHits += weight * hit;
      weightedChance += weight * chances[i];
      chance += chances[i];
    }
    return judgeDirection({
      releases,
      hits,
      weight: weights,
      weightSquared,
      weightOfHits,
      weightedChance,
      chance,
      occasions: () => this.occasions(subject, window, presence, offset),
      cadences: () =>
        chancesByCadence(
          this.fleet,
          subject,
          partner,
          this.windows[window].reach,
        ),
      plainRate: this.plainRate(partner, window),
    });
  }

  /** Puts the chance at each release of `subject` in `chances`. */
  private findChances(
    subject: number,
    partner: number,
    window: number,
    presence: Presence,
    offset: number,
  ): void {
    const { others, crowd } = this.windows[window];
    const { calendarRow, shareByOthers, chances } = this;
    const byLevel = this.control?.[window].chances(subject);
    const share = releasesOf(this.fleet, partner) / this.fleet.at.length;
    const { from, to } = episodesOf(this.fleet, subject);
    for (let i = from; i < to; i++) {
      const near = presence[i - offset];
      const otherServices = others[i] - hitOf(near);
      const byFleet = byLevel
        ? byLevel[busyLevel(otherServices)]
        : Math.min(HIGHEST_CHANCE, 1 - Math.exp(-share * crowd[i]));
      chances[i - from] = higher(
        chanceByShifts(calendarRow[i], shiftedOf(near)),
        higher(byFleet, shareByOthers[otherServices]),
      );
    }
  }

  private occasions(
    subject: number,
    window: number,
    presence: Presence,
    offset: number,
  ): Occasions {
    const { from } = episodesOf(this.fleet, subject);
    return countOccasions(
      timesOf(this.fleet, subject),
      place => hitOf(presence[from - offset + place]) === 1,
      this.windows[window].reach,
    );
  }

  private plainRate(partner: number, window: number): number {
    const { reach } = this.windows[window];
    const covered = (2 * reach) / Math.max(1, -this.fleet.start);
    const releases = releasesOf(this.fleet, partner);
    return Math.min(HIGHEST_CHANCE, 1 - Math.exp(-releases * covered));
  }
}
