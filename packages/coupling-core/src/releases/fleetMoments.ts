import { HOUR } from './constants';
import type { Fleet } from './episodes';

/** Moments of one busy level needed before they are a control. */
const MIN_MOMENTS = 5;

/** Busy levels: nobody, 1, 2–3, 4–7 … other services. */
const LEVELS = 24;

/** ⌊log2 m⌋ with a level of its own for nobody. */
export function busyLevel(others: number): number {
  return others <= 0 ? 0 : 32 - Math.clz32(others);
}

/**
 * The fleet as control: how often is a service there when the fleet is just as
 * busy and the other service is not there? Counts are kept by busy level, and
 * a pair's are found by taking the moments of one service away from those
 * of the other, not by going through all moments
 * (scores.md, "Coordinated release", Chance).
 */
export class FleetMoments {
  private readonly slotOf: Int32Array;
  private readonly servicesIn: Int32Array;
  private readonly isPartnerIn: Uint8Array;
  private readonly allByLevel = new Int32Array(LEVELS);
  private readonly byLevel = new Int32Array(LEVELS);
  private readonly withPartner = new Int32Array(LEVELS);
  private readonly pairByLevel = new Int32Array(LEVELS);
  private readonly pairWithPartner = new Int32Array(LEVELS);

  constructor(private readonly fleet: Fleet, windowHours: number) {
    const width = windowHours * HOUR;
    const slots = Math.floor(-fleet.start / width) + 1;
    // Slots end at the newest episode, so that a shifted history gives the same.
    this.slotOf = Int32Array.from(fleet.at, time => Math.floor(-time / width));
    this.servicesIn = new Int32Array(slots);
    this.isPartnerIn = new Uint8Array(slots);
    fleet.services.forEach((_, s) =>
      this.eachSlotOf(s, slot => {
        this.servicesIn[slot] += 1;
      }),
    );
    for (const services of this.servicesIn) {
      this.allByLevel[busyLevel(services)] += 1;
    }
  }

  /** Chooses the service whose presence is asked for next. */
  choosePartner(partner: number): void {
    this.byLevel.set(this.allByLevel);
    this.withPartner.fill(0);
    this.isPartnerIn.fill(0);
    this.eachSlotOf(partner, slot => {
      const services = this.servicesIn[slot];
      this.byLevel[busyLevel(services)] -= 1;
      this.byLevel[busyLevel(services - 1)] += 1;
      this.withPartner[busyLevel(services - 1)] += 1;
      this.isPartnerIn[slot] = 1;
    });
  }

  /**
   * Fills `into` with the chance of the chosen partner by busy level, from
   * moments without `service`; 0 where there are too few.
   */
  chances(service: number, into: Float64Array): void {
    const { pairByLevel, pairWithPartner } = this;
    pairByLevel.set(this.byLevel);
    pairWithPartner.set(this.withPartner);
    this.eachSlotOf(service, slot => {
      const partner = this.isPartnerIn[slot];
      const level = busyLevel(this.servicesIn[slot] - partner);
      pairByLevel[level] -= 1;
      pairWithPartner[level] -= partner;
    });
    for (let level = 0; level < into.length; level++) {
      const moments = pairByLevel[level];
      into[level] =
        moments < MIN_MOMENTS
          ? 0
          : (pairWithPartner[level] + 0.25) / (moments + 0.5);
    }
  }

  static levels(): Float64Array {
    return new Float64Array(LEVELS);
  }

  private eachSlotOf(service: number, visit: (slot: number) => void): void {
    const { first } = this.fleet;
    let last = -1;
    for (let i = first[service]; i < first[service + 1]; i++) {
      if (this.slotOf[i] === last) continue;
      last = this.slotOf[i];
      visit(last);
    }
  }
}
