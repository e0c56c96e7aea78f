import type { Fleet } from './episodes';

/** Words of 32 partners in a block; one bit of a word for each. */
export const WORDS = 16;

/** Releases of one service held back, to be added four at a time. */
const HELD = 3;

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

/** Counters of every service with the partners of one block. */
export class BlockCounters {
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
