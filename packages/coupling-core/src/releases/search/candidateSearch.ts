import { atLeast, countOf, type CountsOfSubject } from './blockCounters';
import { CalendarFloor } from '../chance/calendarFloor';
import { PairLowerBound } from './pairLowerBound';
import { WINDOWS_HOURS } from '../limits';
import { releasesOf, type FleetTimes } from '../fleet';
import { CriticalHits } from './criticalHits';
import { FleetFloor } from '../chance/fleetFloor';
import { FlaggedPairs, type Flagged } from './flaggedPairs';
import { countJointReleases } from './jointCounts';
import type { FoundPairs, PairSearch } from './pairSearch';
import { countingOrder, type CountingOrder } from './partnerBlock';
import { MOST_CANDIDATES } from './tooManyCandidates';
import { pairKey, type PairKey } from '../pairs';
import { TrainPartners } from './trainPartners';

/** Widest window at which meeting in half of all releases is a train. */
const TRAIN_WINDOW = WINDOWS_HOURS.indexOf(24);

/**
 * Looks through pairs for those whose p may be as low as one of the levels:
 * first by what fleet and crowd give as chance, which is known for 32 partners
 * at a time, and then, pair by pair, by what the calendar gives.
 */
export class CandidateSearch {
  private readonly fleet: FleetTimes;
  private readonly flagAt: number;
  private readonly levelOf = new Map<PairKey, number>();
  private readonly leftOut: number[];
  private readonly trains: TrainPartners;
  private readonly order: CountingOrder;
  private readonly roundedOfWord: Int32Array;
  private readonly critical: CriticalHits;
  private readonly flagged = new FlaggedPairs();
  private readonly calendar: CalendarFloor;
  private readonly pairLowerBound: PairLowerBound;
  private readonly last: number;

  constructor(private readonly search: PairSearch) {
    const { fleet, windows, levels, flagAt } = search;
    this.fleet = fleet;
    this.flagAt = flagAt;
    this.order = countingOrder(fleet);
    this.roundedOfWord = Int32Array.from({ length: this.order.words }, (_, w) =>
      rounded(releasesOf(fleet, this.order.services[32 * w])),
    );
    const floor = new FleetFloor(fleet, windows);
    this.critical = new CriticalHits(fleet, floor, levels);
    this.calendar = new CalendarFloor(fleet);
    this.pairLowerBound = new PairLowerBound(
      fleet,
      windows,
      this.calendar,
      floor,
    );
    this.trains = new TrainPartners(fleet.services.length);
    this.last = levels.length - 1;
    this.leftOut = levels.map(() => 0);
  }

  through(blocks: Iterable<number>): FoundPairs {
    const { fleet, order, levelOf, leftOut, trains } = this;
    const reaches = this.search.windows.map(({ reach }) => reach);
    const searched = new Set<number>();
    for (const counted of countJointReleases(fleet, order, reaches, blocks)) {
      searched.add(counted.firstWord);
      this.flag(counted);
      // One more than there may be tells that there are too many.
      if (this.levelOf.size > MOST_CANDIDATES) break;
    }
    this.sift();
    return {
      blocks: searched.size,
      pairs: Float64Array.from(levelOf.keys()),
      levels: Uint8Array.from(levelOf.values()),
      leftOut,
      trains: trains.lists(),
    };
  }

  /** Flags partners that fleet and crowd do not explain. */
  private flag(counted: CountsOfSubject): void {
    const { subject, window, firstWord } = counted;
    const words = Math.min(counted.words, this.order.words - firstWord);
    const critical = this.critical.of(subject);
    let releasesBefore = -1;
    let place = 0;
    for (let word = 0; word < words; word++) {
      const releases = this.roundedOfWord[firstWord + word];
      if (releases !== releasesBefore) {
        const chance = this.critical.leastChance(subject, releases, window);
        place = this.critical.placeOf(critical, subject, chance);
        releasesBefore = releases;
      }
      let enough = atLeast(counted, word, critical[place]);
      for (let level = 0; enough !== 0 && level < this.flagAt; level++) {
        const better = atLeast(counted, word, critical[place + level + 1]);
        this.leaveOut(level, bitsIn(enough & ~better));
        enough = better;
      }
      if (enough === 0) continue;
      const train = atLeast(counted, word, critical[place + this.last]);
      this.flagBits(counted, word, enough, train);
    }
  }

  private flagBits(
    counted: CountsOfSubject,
    word: number,
    bits: number,
    train: number,
  ): void {
    const { subject, window, firstWord } = counted;
    const lane = 32 * (firstWord + word);
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const bit = 31 - Math.clz32(rest & -rest);
      const partner = this.order.services[lane + bit];
      if (partner === subject) continue;
      const hits = countOf(counted, word, bit);
      const mayTrain = window <= TRAIN_WINDOW && ((train >>> bit) & 1) === 1;
      this.flagged.add(partner, { subject, window, hits, mayTrain });
      if (this.flagged.isFull) this.sift();
    }
  }

  /** Keeps those that the calendar does not explain either. */
  private sift(): void {
    this.flagged.takeByPartner(
      this.fleet.services.length,
      partner => this.calendar.choosePartner(partner),
      (partner, flagged) => this.siftOne(partner, flagged),
    );
  }

  private siftOne(partner: number, flagged: Flagged): void {
    const { subject, hits, mayTrain } = flagged;
    const services = this.fleet.services.length;
    const level = this.levelReached(partner, flagged);
    if (level < this.flagAt) this.leaveOut(level, 1);
    else {
      const key = pairKey(subject, partner, services);
      const before = this.levelOf.get(key) ?? level;
      this.levelOf.set(key, Math.max(before, level));
    }
    const releases = releasesOf(this.fleet, subject);
    if (level < this.last && mayTrain && 2 * hits >= releases) {
      this.trains.offer(subject, partner, hits / releases);
    }
  }

  /** The best level that a pair may reach, −1 for none. */
  private levelReached(partner: number, flagged: Flagged): number {
    const { subject, window, hits } = flagged;
    const byCalendar = this.calendar.leastChance(subject, window);
    const level = this.levelAt(subject, byCalendar, hits);
    if (level < this.flagAt) return level;
    const releases = releasesOf(this.fleet, partner);
    const chance = this.pairLowerBound.leastChance(subject, window, releases);
    return this.levelAt(subject, chance, hits);
  }

  private levelAt(subject: number, chance: number, hits: number): number {
    const critical = this.critical.of(subject);
    const place = this.critical.placeOf(critical, subject, chance);
    let level = -1;
    while (level < this.last && hits >= critical[place + level + 1]) level += 1;
    return level;
  }

  private leaveOut(level: number, tests: number): void {
    for (let i = 0; i <= level; i++) this.leftOut[i] += tests;
  }
}

/** Down to a step of 6 %: fewer numbers to find, and still a lower bound. */
function rounded(releases: number): number {
  if (releases < 16) return releases;
  return Math.floor(1.06 ** Math.floor(Math.log(releases) / Math.log(1.06)));
}

function bitsIn(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
