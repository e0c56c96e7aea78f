import { WORDS } from './blockCounters';
import type { Fleet } from './episodes';

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

export function countingOrder({ first, services }: Fleet): CountingOrder {
  const releases = (s: number) => first[s + 1] - first[s];
  const order = Int32Array.from(services, (_, s) => s).sort(
    (s, t) => releases(s) - releases(t) || s - t,
  );
  return { services: order, words: Math.ceil(order.length / 32) };
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
  private readonly times: Int32Array;
  private readonly lanes: Int16Array;

  constructor(
    private readonly fleet: Fleet,
    order: CountingOrder,
    firstLane: number,
  ) {
    const laneOf = new Int16Array(fleet.services.length).fill(-1);
    const partners = order.services.subarray(firstLane, firstLane + LANES);
    partners.forEach((service, lane) => {
      laneOf[service] = lane;
    });
    const mine = fleet.byTime.filter(e => laneOf[fleet.service[e]] >= 0);
    this.times = mine.map(episode => fleet.at[episode]);
    this.lanes = Int16Array.from(mine, e => laneOf[fleet.service[e]]);
    const most = Math.min(2 * mine.length, fleet.at.length) + 1;
    this.sets = new Int32Array(most * WORDS);
    this.setOf = new Int32Array(fleet.at.length);
  }

  /** Finds who is within `reach` seconds, sweeping through time. */
  sweep(reach: number): void {
    const { times, lanes, sets, setOf } = this;
    const { at, byTime } = this.fleet;
    const near = new Int32Array(WORDS);
    const inWindow = new Int32Array(LANES);
    let entering = 0;
    let leaving = 0;
    let changes = 0;
    let changesBefore = 0;
    let set = 0;
    for (let i = 0; i < byTime.length; i++) {
      const episode = byTime[i];
      const time = at[episode];
      for (; entering < times.length; entering++) {
        if (times[entering] > time + reach) break;
        const lane = lanes[entering];
        if (inWindow[lane]++ === 0) {
          near[lane >> 5] |= 1 << (lane & 31);
          changes += 1;
        }
      }
      for (; leaving < entering; leaving++) {
        if (times[leaving] >= time - reach) break;
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
      setOf[episode] = set;
    }
  }
}
