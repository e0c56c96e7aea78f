import { HOUR, WINDOWS_HOURS } from './constants';
import type { Fleet } from './episodes';

/** Services counted side by side: one bit of a word each. */
const WORDS = 16;
const LANES = 32 * WORDS;

/** Releases of one service held back, to be added four at a time. */
const HELD = 3;

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

/**
 * The joint releases of one service ("subject") with 32 partners, as a number
 * written across words: bit `i` of the word at `levels[l]` is the bit of value
 * 2^l in the count with partner `i`.
 */
export interface CountsOfSubject {
  window: number;
  subject: number;
  /** Words of partners in the counting order. */
  firstWord: number;
  words: number;
  levels: number;
  /** Level `l` of word `w` stands at `l * words + w`. */
  counts: Int32Array;
}

/**
 * Counts the joint releases of every service with every other, exactly, at
 * every window. Whoever is near an episode is a set of bits, kept up while
 * sweeping through time; adding the sets of a service's episodes bit by bit
 * counts 32 partners per instruction, however dense the window. Memory is for
 * one block of partners at a time, never for all pairs.
 */
export function* countJointReleases(
  fleet: Fleet,
  order: CountingOrder,
): Generator<CountsOfSubject> {
  const counters = new BlockCounters(fleet);
  for (let lane = 0; lane < order.services.length; lane += LANES) {
    const block = new PartnerBlock(fleet, order, lane);
    for (let window = 0; window < WINDOWS_HOURS.length; window++) {
      counters.clear();
      block.sweep(WINDOWS_HOURS[window] * HOUR, counters);
      yield* counters.read(window, lane / 32);
    }
  }
}

/** Up to 512 partners: which of them are near, while time goes by. */
class PartnerBlock {
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

/** Counters of every service with the partners of one block. */
class BlockCounters {
  private readonly base: Int32Array;
  private readonly levels: Uint8Array;
  private readonly counts: Int32Array;
  private readonly held: Int32Array;
  private readonly heldCount: Uint8Array;

  constructor({ first, services }: Fleet) {
    this.base = new Int32Array(services.length + 1);
    // Two levels at least: four are added as two bits and a carry.
    this.levels = Uint8Array.from(services, (_, s) =>
      Math.max(3, 32 - Math.clz32(first[s + 1] - first[s])),
    );
    this.levels.forEach((levels, s) => {
      this.base[s + 1] = this.base[s] + levels * WORDS;
    });
    this.counts = new Int32Array(this.base[services.length]);
    this.held = new Int32Array(services.length * HELD * WORDS);
    this.heldCount = new Uint8Array(services.length);
  }

  clear(): void {
    this.counts.fill(0);
  }

  /** Adds one to the counts of `subject` with all that are near. */
  add(subject: number, near: Int32Array): void {
    const held = this.heldCount[subject];
    const at = subject * HELD * WORDS;
    if (held < HELD) {
      this.held.set(near, at + held * WORDS);
      this.heldCount[subject] = held + 1;
      return;
    }
    this.heldCount[subject] = 0;
    this.addFour(this.base[subject], at, near);
  }

  *read(window: number, firstWord: number): Generator<CountsOfSubject> {
    for (let subject = 0; subject < this.levels.length; subject++) {
      this.releaseHeld(subject);
      yield {
        window,
        subject,
        firstWord,
        words: WORDS,
        levels: this.levels[subject],
        counts: this.counts.subarray(
          this.base[subject],
          this.base[subject + 1],
        ),
      };
    }
  }

  private addFour(base: number, at: number, near: Int32Array): void {
    const { counts, held } = this;
    for (let w = 0; w < WORDS; w++) {
      const x = held[at + w];
      const y = held[at + WORDS + w];
      const z = held[at + 2 * WORDS + w];
      const u = near[w];
      if ((x | y | z | u) === 0) continue;
      let place = base + w;
      // Carry-save: of ones, x and y; of the sum, z and u; then of the carries.
      const ones = counts[place];
      const sum = ones ^ x ^ y;
      const carry = (ones & x) | (y & (ones | x));
      counts[place] = sum ^ z ^ u;
      const carry2 = (sum & z) | (u & (sum | z));
      place += WORDS;
      const twos = counts[place];
      counts[place] = twos ^ carry ^ carry2;
      let fours = (twos & carry) | (carry2 & (twos | carry));
      while (fours !== 0) {
        place += WORDS;
        const old = counts[place];
        counts[place] = old ^ fours;
        fours &= old;
      }
    }
  }

  private releaseHeld(subject: number): void {
    for (let i = 0; i < this.heldCount[subject]; i++) {
      const at = (subject * HELD + i) * WORDS;
      for (let w = 0; w < WORDS; w++) {
        let carry = this.held[at + w];
        let place = this.base[subject] + w;
        while (carry !== 0) {
          const old = this.counts[place];
          this.counts[place] = old ^ carry;
          carry &= old;
          place += WORDS;
        }
      }
    }
    this.heldCount[subject] = 0;
  }
}

/** The partners, as bits of one word, with at least `least` joint releases. */
export function atLeast(
  { counts, words, levels }: CountsOfSubject,
  word: number,
  least: number,
): number {
  if (least >= 2 ** levels) return 0;
  let above = 0;
  let equal = -1;
  for (let level = levels - 1; level >= 0; level--) {
    const bits = counts[level * words + word];
    if ((least >> level) & 1) equal &= bits;
    else {
      above |= equal & bits;
      equal &= ~bits;
    }
  }
  return above | equal;
}
