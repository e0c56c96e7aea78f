import { WORDS, type BlockCounters } from './blockCounters';
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

/** Up to 512 partners: which of them are near, while time goes by. */
export class PartnerBlock {
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
  }

  sweep(reach: number, counters: BlockCounters): void {
    const { times, lanes } = this;
    const { at, byTime, service } = this.fleet;
    const near = new Int32Array(WORDS);
    const inWindow = new Int32Array(LANES);
    let entering = 0;
    let leaving = 0;
    for (let i = 0; i < byTime.length; i++) {
      const episode = byTime[i];
      const time = at[episode];
      while (entering < times.length && times[entering] <= time + reach) {
        const lane = lanes[entering++];
        if (inWindow[lane]++ === 0) near[lane >> 5] |= 1 << (lane & 31);
      }
      while (leaving < entering && times[leaving] < time - reach) {
        const lane = lanes[leaving++];
        if (--inWindow[lane] === 0) near[lane >> 5] &= ~(1 << (lane & 31));
      }
      counters.add(service[episode], near);
    }
  }
}

