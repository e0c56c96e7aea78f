import { WORDS } from './blockCounters';
import { releasesOf, episodesOf, type FleetTimes } from '../fleet';

/** Partners counted side by side. */
export const LANES = 32 * WORDS;

/**
 * Services in the order they are counted in, by number of releases, so that
 * the 32 of one word are much alike.
 */
export interface CountingOrder {
  services: Int32Array;
  words: number;
}

export function countingOrder(fleet: FleetTimes): CountingOrder {
  const order = Int32Array.from(fleet.services, (_, s) => s).sort(
    (s, t) => releasesOf(fleet, s) - releasesOf(fleet, t) || s - t,
  );
  return { services: order, words: Math.ceil(order.length / 32) };
}

/** Into how many blocks of partners a fleet falls. */
export function blocksOf({ services }: Pick<FleetTimes, 'services'>): number {
  return Math.ceil(services.length / LANES);
}

/** Which of up to 512 partners are near every episode of the fleet. */
export class PartnerBlock {
  /**
   * Sets of partners, `WORDS` words each, as they follow one another in time.
   * Between two changes all episodes have the same set, so there are at most
   * twice as many as the partners have episodes. The first is empty.
   */
  readonly sets: Int32Array;
  /** The number of the set that is near each episode. */
  readonly setOf: Int32Array;
  /** The times of all episodes in order. */
  private readonly times: Int32Array;
  /** The partners' episodes, by their place in time order, and their lanes. */
  private places = new Int32Array();
  private lanes = new Int16Array();
  private readonly placeOf: Int32Array;

  constructor(
    private readonly fleet: FleetTimes,
    private readonly order: CountingOrder,
  ) {
    const { byTime, at } = fleet;
    // Of all blocks the largest; one for each would wait for being collected.
    const most = Math.min(2 * mostEpisodes(fleet, order), at.length) + 1;
    this.sets = new Int32Array(most * WORDS);
    this.setOf = new Int32Array(at.length);
    this.times = byTime.map(episode => at[episode]);
    this.placeOf = new Int32Array(at.length);
    byTime.forEach((episode, place) => {
      this.placeOf[episode] = place;
    });
  }

  /** Chooses the partners that stand from `firstLane` in the order. */
  choose(firstLane: number): void {
    const { service, byTime } = this.fleet;
    const laneOf = new Int16Array(this.fleet.services.length);
    const partners = partnersFrom(this.order, firstLane);
    const places: Int32Array[] = [];
    partners.forEach((partner, lane) => {
      laneOf[partner] = lane;
      const { from, to } = episodesOf(this.fleet, partner);
      places.push(this.placeOf.subarray(from, to));
    });
    this.places = joined(places).sort();
    this.lanes = new Int16Array(this.places.length);
    this.places.forEach((place, i) => {
      this.lanes[i] = laneOf[service[byTime[place]]];
    });
  }

  /** Finds who is within `reach` seconds, sweeping through time. */
  sweep(reach: number): void {
    const { times, places, lanes, sets, setOf } = this;
    const { byTime } = this.fleet;
    const near = new Int32Array(WORDS);
    const inWindow = new Int32Array(LANES);
    let entering = 0;
    let leaving = 0;
    let changes = 0;
    let changesBefore = 0;
    let set = 0;
    for (let i = 0; i < byTime.length; i++) {
      const time = times[i];
      for (; entering < places.length; entering++) {
        if (times[places[entering]] > time + reach) break;
        const lane = lanes[entering];
        if (inWindow[lane]++ === 0) {
          near[lane >> 5] |= 1 << (lane & 31);
          changes += 1;
        }
      }
      for (; leaving < entering; leaving++) {
        if (times[places[leaving]] >= time - reach) break;
        const lane = lanes[leaving];
        if (--inWindow[lane] === 0) {
          near[lane >> 5] &= ~(1 << (lane & 31));
          changes += 1;
        }
      }
      if (changes !== changesBefore) {
        changesBefore = changes;
        set += 1;
        for (let w = 0; w < WORDS; w++) sets[set * WORDS + w] = near[w];
      }
      setOf[byTime[i]] = set;
    }
  }
}

function partnersFrom({ services }: CountingOrder, firstLane: number) {
  return services.subarray(firstLane, firstLane + LANES);
}

/** Episodes of the partners of a block, at most: the last has the busiest. */
function mostEpisodes(fleet: FleetTimes, order: CountingOrder) {
  const from = Math.max(0, fleet.services.length - LANES);
  const busiest = partnersFrom(order, from);
  return busiest.reduce((sum, s) => sum + releasesOf(fleet, s), 0);
}

function joined(parts: Int32Array[]): Int32Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const whole = new Int32Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
