import { MAX_TRAIN_PARTNERS } from '../limits';
import { pairKey, type PairKey } from '../pairs';
import type { TrainLists } from './pairSearch';

/**
 * For each service the partners it met most often of those the calendar
 * explains: there is no need to be found in them, but they are on one train.
 */
export class TrainPartners {
  private readonly partners: TrainLists['partners'];
  private readonly shares: TrainLists['shares'];

  constructor(private readonly services: number) {
    this.partners = new Int32Array(services * MAX_TRAIN_PARTNERS).fill(-1);
    this.shares = new Float64Array(services * MAX_TRAIN_PARTNERS);
  }

  /**
   * Keeps `partner` if it was met more often than one that is kept, or as often
   * and its number is lower: whatever the order of offers, the same stay.
   */
  offer(subject: number, partner: number, share: number): void {
    const from = subject * MAX_TRAIN_PARTNERS;
    const last = from + MAX_TRAIN_PARTNERS - 1;
    const { partners, shares } = this;
    const isBefore = (place: number) =>
      share > shares[place] ||
      (share === shares[place] && partner < partners[place]);
    if (!isBefore(last)) return;
    // Its own place, if it has one, or that of the one met least.
    let place = from;
    while (place < last && partners[place] !== partner) place += 1;
    if (partners[place] === partner && share <= shares[place]) return;
    for (; place > from && isBefore(place - 1); place--) {
      partners[place] = partners[place - 1];
      shares[place] = shares[place - 1];
    }
    partners[place] = partner;
    shares[place] = share;
  }

  /** What is kept, as it was found in some blocks. */
  lists(): TrainLists {
    return { partners: this.partners, shares: this.shares };
  }

  /** Offers what was found in other blocks. */
  addAll({ partners, shares }: TrainLists): void {
    partners.forEach((partner, place) => {
      if (partner < 0) return;
      const subject = Math.floor(place / MAX_TRAIN_PARTNERS);
      this.offer(subject, partner, shares[place]);
    });
  }

  /** Some come twice. */
  *pairs(): Generator<PairKey> {
    for (let i = 0; i < this.partners.length; i++) {
      const partner = this.partners[i];
      if (partner < 0) continue;
      const subject = Math.floor(i / MAX_TRAIN_PARTNERS);
      yield pairKey(subject, partner, this.services);
    }
  }
}
