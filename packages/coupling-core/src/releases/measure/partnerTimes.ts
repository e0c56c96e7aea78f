import { HOUR, WEEK, WINDOWS_HOURS } from '../limits';
import { episodesOf, mostReleases, type Fleet } from '../fleet';
import { HIT, SHIFTED, type Presence } from './presence';
import { SHIFT_WEEKS } from '../chance/surroundings';

const REACHES = WINDOWS_HOURS.map(hours => hours * HOUR);
const WINDOWS = REACHES.length;

/** Length of a slot; less than the difference of any two windows. */
const SLOT = HOUR / 2;

/** The slot holds the edge of a window, and has to be looked at closely. */
const EDGE = 255;

/** Shifts and windows reach this far beyond the observed period. */
const BEYOND = Math.max(...SHIFT_WEEKS) * WEEK + Math.max(...REACHES) + SLOT;

/**
 * The times of one partner, laid out so that the narrowest window around any
 * moment that has the partner in it is found in one step.
 */
export class PartnerTimes {
  /** Number of the narrowest window; WINDOWS where there is none. */
  private readonly narrowest: Uint8Array;
  /** The partner's first episode at or after the beginning of each slot. */
  private readonly next: Int32Array;
  /** A presence for each window, as long as any service needs. */
  private readonly presences: Presence[];
  private readonly origin: number;
  private partner = -1;
  /** Where the partner's episodes stand. */
  private episodes = { from: 0, to: 0 };

  constructor(private readonly fleet: Fleet) {
    this.origin = fleet.start - BEYOND;
    const slots = Math.ceil((BEYOND - this.origin) / SLOT) + 1;
    this.narrowest = new Uint8Array(slots);
    this.next = new Int32Array(slots);
    const most = mostReleases(fleet);
    this.presences = REACHES.map(() => new Uint16Array(most));
  }

  /**
   * Where the partner is near the episodes of `subject`, at every window; the
   * arrays begin at the subject's first episode, and are valid until the next
   * are asked for.
   */
  presence(subject: number, partner: number): Presence[] {
    if (partner !== this.partner) this.choose(partner);
    const { from, to } = episodesOf(this.fleet, subject);
    const releases = to - from;
    const { presences } = this;
    const { at } = this.fleet;
    // By the narrowest window; it is near at all wider ones, too.
    const near = new Int32Array(WINDOWS + 1);
    for (let i = 0; i < releases; i++) {
      const time = at[from + i];
      near.fill(0);
      for (const weeks of SHIFT_WEEKS) {
        const [later, earlier] = [time + weeks * WEEK, time - weeks * WEEK];
        // A shift that leaves the observed period is none.
        if (later <= 0) near[this.narrowestAt(later)] += SHIFTED;
        if (earlier >= this.fleet.start) {
          near[this.narrowestAt(earlier)] += SHIFTED;
        }
      }
      near[this.narrowestAt(time)] += HIT;
      let presence = 0;
      for (let w = 0; w < WINDOWS; w++) {
        presence += near[w];
        presences[w][i] = presence;
      }
    }
    return presences.map(presence => presence.subarray(0, releases));
  }

  private choose(partner: number): void {
    this.partner = partner;
    this.episodes = episodesOf(this.fleet, partner);
    this.narrowest.fill(WINDOWS);
    // Narrower windows lie within wider ones and overwrite them.
    for (let w = WINDOWS - 1; w >= 0; w--) {
      const { from, to } = this.episodes;
      for (let i = from; i < to; i++) this.layOut(w, i);
    }
    this.layOutNext();
  }

  private layOutNext(): void {
    const { from, to } = this.episodes;
    let slot = 0;
    for (let i = from; i < to; i++) {
      const end = this.slotOf(this.fleet.at[i]) + 1;
      this.next.fill(i, slot, end);
      slot = end;
    }
    this.next.fill(to, slot);
  }

  /** Marks what one episode covers. */
  private layOut(window: number, episode: number): void {
    const { at } = this.fleet;
    const own = this.episodes;
    const reach = REACHES[window];
    const from = at[episode] - reach;
    const to = at[episode] + reach;
    const joinsLast = episode > own.from && at[episode - 1] + reach >= from;
    const joinsNext = episode + 1 < own.to && at[episode + 1] - reach <= to;
    const firstSlot = this.slotOf(from);
    const lastSlot = this.slotOf(to);
    // A slot that begins before the window is no edge if the last one joins,
    // but may hold the edge where that one began.
    const begin = joinsLast ? firstSlot + 1 : firstSlot;
    this.narrowest.fill(window, begin, lastSlot + 1);
    if (!joinsLast) this.narrowest[firstSlot] = EDGE;
    if (!joinsNext) this.narrowest[lastSlot] = EDGE;
  }

  private slotOf(time: number): number {
    return Math.floor((time - this.origin) / SLOT);
  }

  private narrowestAt(time: number): number {
    const found = this.narrowest[((time - this.origin) / SLOT) | 0];
    return found === EDGE ? this.lookClosely(time) : found;
  }

  private lookClosely(time: number): number {
    const { at } = this.fleet;
    const { from, to } = this.episodes;
    let next = this.next[this.slotOf(time)];
    while (next < to && at[next] < time) next += 1;
    const after = next < to ? at[next] - time : Infinity;
    const before = next > from ? time - at[next - 1] : Infinity;
    const distance = Math.min(after, before);
    let window = 0;
    while (window < WINDOWS && distance > REACHES[window]) window += 1;
    return window;
  }
}
