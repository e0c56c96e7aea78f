import { HIGHEST_CHANCE } from './chance';
import { HOUR } from '../limits';
import { episodesOf, type Fleet } from '../fleet';

/** Time slots of one busy level needed before they are a control. */
const MIN_SLOTS = 5;

/** Busy levels: nobody, 1, 2–3, 4–7 … other services. */
const LEVELS = 24;

/** ⌊log2 m⌋ with a level of its own for nobody. */
export function busyLevel(others: number): number {
  return others <= 0 ? 0 : 32 - Math.clz32(others);
}

/**
 * The fleet as control: how often is a service there when the fleet is just as
 * busy and the other service is not there? Counts are kept by busy level, and
 * a pair's are found by taking the slots of one service away from those
 * of the other, not by going through all slots
 * (scores.md, "Coordinated release", Chance).
 */
export class FleetControl {
  /** The slots that services release in; those of `s` from `firstSlot[s]`. */
  private readonly slots: Int32Array;
  private readonly firstSlot: Int32Array;
  /** The busy level of every slot, and what it is without one service. */
  private readonly level: Uint8Array;
  private readonly levelWithoutOne: Uint8Array;
  private readonly isPartnerIn: Uint8Array;
  private readonly allByLevel = new Int32Array(LEVELS);
  /** Slots of every service, by service and level. */
  private readonly ownByLevel: Int32Array;
  private readonly byLevel = new Int32Array(LEVELS);
  private readonly withPartner = new Int32Array(LEVELS);
  private readonly pairByLevel = new Int32Array(LEVELS);
  private readonly pairWithPartner = new Int32Array(LEVELS);
  private readonly chanceAtLevel = new Float64Array(LEVELS);
  /** Levels that some slot has. */
  private readonly levels: number;

  constructor(fleet: Fleet, windowHours: number) {
    const { at, first, start, services } = fleet;
    const width = windowHours * HOUR;
    const count = Math.floor(-start / width) + 1;
    // Slots end at the newest episode, so that a shifted history gives the same.
    const slotOf = Int32Array.from(at, time => Math.floor(-time / width));
    this.firstSlot = first.slice();
    let slots = 0;
    for (let s = 0; s < services.length; s++) {
      const { from, to } = episodesOf(fleet, s);
      for (let i = from; i < to; i++) {
        const isNew =
          slots === this.firstSlot[s] || slotOf[slots - 1] !== slotOf[i];
        if (!isNew) continue;
        // In place: there are never more slots than episodes.
        slotOf[slots++] = slotOf[i];
      }
      this.firstSlot[s + 1] = slots;
    }
    // A copy: of long slots there are far fewer than episodes.
    this.slots = slotOf.slice(0, slots);
    const servicesIn = new Int32Array(count);
    for (const slot of this.slots) servicesIn[slot] += 1;
    this.level = Uint8Array.from(servicesIn, busyLevel);
    this.levelWithoutOne = Uint8Array.from(servicesIn, n => busyLevel(n - 1));
    this.levels = 1 + this.level.reduce((most, l) => Math.max(most, l), 0);
    this.isPartnerIn = new Uint8Array(count);
    for (const level of this.level) this.allByLevel[level] += 1;
    this.ownByLevel = new Int32Array(services.length * LEVELS);
    for (let s = 0; s < services.length; s++) {
      for (const slot of this.slotsOf(s)) {
        this.ownByLevel[s * LEVELS + this.level[slot]] += 1;
      }
    }
  }

  /** Chooses the service whose presence is asked for next. */
  choosePartner(partner: number): void {
    this.byLevel.set(this.allByLevel);
    this.withPartner.fill(0);
    this.isPartnerIn.fill(0);
    for (const slot of this.slotsOf(partner)) {
      this.byLevel[this.level[slot]] -= 1;
      this.byLevel[this.levelWithoutOne[slot]] += 1;
      this.withPartner[this.levelWithoutOne[slot]] += 1;
      this.isPartnerIn[slot] = 1;
    }
  }

  /**
   * The chance of the chosen partner by busy level, from slots without
   * `service`; 0 where there are too few. Valid until the next call.
   */
  chances(service: number): Float64Array {
    const { pairByLevel, pairWithPartner, levels, chanceAtLevel } = this;
    const own = service * LEVELS;
    for (let level = 0; level < levels; level++) {
      pairByLevel[level] = this.byLevel[level] - this.ownByLevel[own + level];
      pairWithPartner[level] = this.withPartner[level];
    }
    this.leaveOutPartner(service);
    for (let level = 0; level < levels; level++) {
      const slots = pairByLevel[level];
      chanceAtLevel[level] =
        slots < MIN_SLOTS
          ? 0
          : Math.min(
              HIGHEST_CHANCE,
              (pairWithPartner[level] + 0.25) / (slots + 0.5),
            );
    }
    return chanceAtLevel;
  }

  /** Where both are, the slot is as busy as it is without the partner. */
  private leaveOutPartner(service: number): void {
    const { slots, isPartnerIn, level, levelWithoutOne } = this;
    const end = this.firstSlot[service + 1];
    for (let i = this.firstSlot[service]; i < end; i++) {
      const slot = slots[i];
      if (isPartnerIn[slot] === 0) continue;
      this.pairByLevel[level[slot]] += 1;
      this.pairByLevel[levelWithoutOne[slot]] -= 1;
      this.pairWithPartner[levelWithoutOne[slot]] -= 1;
    }
  }

  private slotsOf(service: number): Int32Array {
    const { slots, firstSlot } = this;
    return slots.subarray(firstSlot[service], firstSlot[service + 1]);
  }
}
