/** Words of 32 partners in a block; one bit of a word for each. */
export const WORDS = 16;

/** Episodes that are added in one go. */
const TOGETHER = 8;

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
 * Adds up sets of partners, bit by bit.
 *
 * @param states - sets of partners, `WORDS` words each; the first is empty
 */
export class BlockCounter {
  /** Enough for 2^24 episodes. */
  private readonly counts = new Int32Array(24 * WORDS);
  private readonly places = new Int32Array(TOGETHER);

  /** How often each partner is in the sets `setOf[from]` to `setOf[to - 1]`. */
  count(
    states: Int32Array,
    setOf: Int32Array,
    from: number,
    to: number,
  ): Pick<CountsOfSubject, 'levels' | 'counts'> {
    const levels = Math.max(4, 32 - Math.clz32(to - from));
    this.counts.fill(0, 0, levels * WORDS);
    for (let i = from; i < to; i += TOGETHER) {
      for (let k = 0; k < TOGETHER; k++) {
        // The set that stands first is empty: it fills up the last eight.
        this.places[k] = i + k < to ? setOf[i + k] * WORDS : 0;
      }
      this.addEight(states);
    }
    return { levels, counts: this.counts };
  }

  /** Carry-save addition: eight words to ones, twos, fours, and a carry. */
  private addEight(states: Int32Array): void {
    const { counts, places } = this;
    // One by one: taking them apart as a list takes as long as adding them up.
    const p0 = places[0];
    const p1 = places[1];
    const p2 = places[2];
    const p3 = places[3];
    const p4 = places[4];
    const p5 = places[5];
    const p6 = places[6];
    const p7 = places[7];
    for (let w = 0; w < WORDS; w++) {
      const a = states[p0 + w];
      const b = states[p1 + w];
      const c = states[p2 + w];
      const d = states[p3 + w];
      const e = states[p4 + w];
      const f = states[p5 + w];
      const g = states[p6 + w];
      const h = states[p7 + w];
      if ((a | b | c | d | e | f | g | h) === 0) continue;
      const ones = counts[w];
      const ab = a ^ b;
      const s1 = ones ^ ab;
      const c1 = (a & b) | (ones & ab);
      const cd = c ^ d;
      const s2 = s1 ^ cd;
      const c2 = (c & d) | (s1 & cd);
      const ef = e ^ f;
      const s3 = s2 ^ ef;
      const c3 = (e & f) | (s2 & ef);
      const gh = g ^ h;
      counts[w] = s3 ^ gh;
      const c4 = (g & h) | (s3 & gh);
      const twos = counts[WORDS + w];
      const c12 = c1 ^ c2;
      const t1 = twos ^ c12;
      const d1 = (c1 & c2) | (twos & c12);
      const c34 = c3 ^ c4;
      counts[WORDS + w] = t1 ^ c34;
      const d2 = (c3 & c4) | (t1 & c34);
      const fours = counts[2 * WORDS + w];
      const d12 = d1 ^ d2;
      counts[2 * WORDS + w] = fours ^ d12;
      let carry = (d1 & d2) | (fours & d12);
      for (let place = 3 * WORDS + w; carry !== 0; place += WORDS) {
        const old = counts[place];
        counts[place] = old ^ carry;
        carry &= old;
      }
    }
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

/** The number of joint releases with one partner, by its bit in a word. */
export function countOf(
  { counts, words, levels }: CountsOfSubject,
  word: number,
  bit: number,
): number {
  let count = 0;
  for (let level = 0; level < levels; level++) {
    count |= ((counts[level * words + word] >>> bit) & 1) << level;
  }
  return count;
}
