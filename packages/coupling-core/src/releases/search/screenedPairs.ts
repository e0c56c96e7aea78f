/** Pairs held at a time. */
const MOST_HELD = 2 ** 20;

/** A subject that met a partner often at a window. */
export interface ScreenedPair {
  subject: number;
  window: number;
  hits: number;
  /** They are on one train if the calendar explains it. */
  mayBeTrain: boolean;
}

/** What passed the first screening, three numbers each. */
export class ScreenedPairs {
  private readonly partners = new Int32Array(MOST_HELD);
  private readonly subjects = new Int32Array(MOST_HELD);
  /** What else there is, in one number. */
  private readonly rest = new Int32Array(MOST_HELD);
  private readonly sortedSubjects = new Int32Array(MOST_HELD);
  private readonly sortedRest = new Int32Array(MOST_HELD);
  private length = 0;

  get isFull(): boolean {
    return this.length === MOST_HELD;
  }

  add(partner: number, screened: ScreenedPair): void {
    const { subject, window, hits, mayBeTrain } = screened;
    this.partners[this.length] = partner;
    this.subjects[this.length] = subject;
    this.rest[this.length] = (hits << 3) | (Number(mayBeTrain) << 2) | window;
    this.length += 1;
  }

  /** Hands over everything, partner by partner, and begins anew. */
  takeByPartner(
    services: number,
    choosePartner: (partner: number) => void,
    take: (partner: number, screened: ScreenedPair) => void,
  ): void {
    const end = this.sort(services);
    let i = 0;
    for (let partner = 0; partner < services; partner++) {
      if (i === end[partner]) continue;
      choosePartner(partner);
      for (; i < end[partner]; i++) {
        const rest = this.sortedRest[i];
        take(partner, {
          subject: this.sortedSubjects[i],
          window: rest & 3,
          hits: rest >>> 3,
          mayBeTrain: (rest & 4) !== 0,
        });
      }
    }
    this.length = 0;
  }

  /** Sorts by partner; tells where those of every partner end. */
  private sort(services: number): Int32Array {
    const { partners, length } = this;
    const next = new Int32Array(services + 1);
    for (let i = 0; i < length; i++) next[partners[i] + 1] += 1;
    for (let s = 0; s < services; s++) next[s + 1] += next[s];
    for (let i = 0; i < length; i++) {
      const place = next[partners[i]]++;
      this.sortedSubjects[place] = this.subjects[i];
      this.sortedRest[place] = this.rest[i];
    }
    return next;
  }
}
