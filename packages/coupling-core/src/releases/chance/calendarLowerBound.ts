import { HOUR, WEEK, WINDOWS_HOURS } from '../limits';
import { episodesOf, timesOf, type FleetTimes } from '../fleet';
import { SHIFT_WEEKS } from './surroundings';

const SLOT = HOUR / 2;
const SLOTS_PER_WEEK = WEEK / SLOT;
const WEEKS = SHIFT_WEEKS.length;

/** One byte for each window; a slot within one is within all wider ones. */
const WITHIN = [0x01010101, 0x01010100, 0x01010000, 0x01000000];

/**
 * The least that the calendar gives as chance. Time is cut into half hours; a
 * half hour that is wholly within the window of the partner is met wherever in
 * it a shifted release falls. What is partly within is left out, so the bound
 * is never above the chance that is measured, and close to it where a schedule
 * repeats. All shifts of all windows of a release are one look-up.
 */
export class CalendarLowerBound {
  /** Which windows of the partner each slot is wholly within. */
  private readonly within: Int32Array;
  /** By window, how many of the shifts of a slot are within it. */
  private readonly shifted: Int32Array;
  private readonly slotOf: Int32Array;
  /** By slot, 1 / (shifts that stay in the slots of the period + ½). */
  private readonly perShift: Float64Array;
  private readonly slots: number;
  private readonly weeks: number;

  constructor(private readonly fleet: FleetTimes) {
    const { at, start } = fleet;
    this.slots = Math.floor(-start / SLOT) + 1;
    this.weeks = Math.ceil(this.slots / SLOTS_PER_WEEK);
    const margin = 2 * WEEKS + 1;
    this.within = new Int32Array((this.weeks + margin) * SLOTS_PER_WEEK);
    this.shifted = new Int32Array(this.weeks * SLOTS_PER_WEEK);
    this.slotOf = at.map(time => Math.floor((time - start) / SLOT));
    const weeksIn = (slots: number) =>
      Math.min(WEEKS, Math.floor(slots / SLOTS_PER_WEEK));
    this.perShift = Float64Array.from({ length: this.slots }, (_, slot) => {
      const shifts = weeksIn(slot) + weeksIn(this.slots - 1 - slot);
      return 1 / (shifts + 0.5);
    });
  }

  /** Chooses the service whose presence is asked for next. */
  choosePartner(partner: number): void {
    this.within.fill(0);
    for (let window = WITHIN.length - 1; window >= 0; window--) {
      this.layOut(partner, window);
    }
    this.sumShifts();
  }

  /** At most the mean chance of the partner by the calendar. */
  leastChance(subject: number, window: number): number {
    const { from, to } = episodesOf(this.fleet, subject);
    let sum = 0;
    for (let i = from; i < to; i++) sum += this.at(i, window);
    return sum / (to - from);
  }

  /** At most the chance of the partner by the calendar at one episode. */
  at(episode: number, window: number): number {
    const slot = this.slotOf[episode];
    const met = (this.shifted[slot] >>> (8 * window)) & 255;
    return (met + 0.25) * this.perShift[slot];
  }

  /** Narrower windows lie within wider ones and overwrite them. */
  private layOut(partner: number, window: number): void {
    const { start } = this.fleet;
    const reach = WINDOWS_HOURS[window] * HOUR;
    const margin = WEEKS * SLOTS_PER_WEEK;
    // In the last slot a shifted release may have left the period.
    const end = this.slots - 1;
    for (const time of timesOf(this.fleet, partner)) {
      const from = Math.ceil((time - reach - start) / SLOT);
      const to = Math.floor((time + reach - start) / SLOT);
      this.within.fill(
        WITHIN[window],
        margin + Math.max(0, from),
        margin + Math.min(end, to),
      );
    }
  }

  /** Adds up the weeks around each, all windows in one addition. */
  private sumShifts(): void {
    const { within, shifted } = this;
    const ahead = 2 * WEEKS * SLOTS_PER_WEEK;
    const centre = WEEKS * SLOTS_PER_WEEK;
    const around = new Int32Array(SLOTS_PER_WEEK);
    for (let i = 0; i < ahead; i++) around[i % SLOTS_PER_WEEK] += within[i];
    for (let i = 0, slot = 0; i < shifted.length; i++, slot++) {
      if (slot === SLOTS_PER_WEEK) slot = 0;
      const all = around[slot] + within[i + ahead];
      shifted[i] = all - within[i + centre];
      around[slot] = all - within[i];
    }
  }
}
