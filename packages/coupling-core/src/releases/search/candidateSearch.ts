import { atLeast, countOf, type CountsOfSubject } from './blockCounters';
import { CalendarLowerBound } from '../chance/calendarLowerBound';
import { PairLowerBound } from './pairLowerBound';
import { WINDOWS_HOURS } from '../limits';
import { releasesOf, type FleetTimes } from '../fleet';
import { CriticalHits } from './criticalHits';
import { FleetLowerBound } from '../chance/fleetLowerBound';
import { ScreenedPairs, type ScreenedPair } from './screenedPairs';
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
  private readonly minLevel: number;
  private readonly levelOf = new Map<PairKey, number>();
  private readonly excluded: number[];
  private readonly trains: TrainPartners;
  private readonly order: CountingOrder;
  private readonly roundedOfWord: Int32Array;
  private readonly critical: CriticalHits;
  private readonly screened = new ScreenedPairs();
  private readonly calendar: CalendarLowerBound;
  private readonly pairLowerBound: PairLowerBound;
  private readonly last: number;

  constructor(private readonly search: PairSearch) {
    const { fleet, windows, levels, minLevel } = search;
    this.fleet = fleet;
    this.minLevel = minLevel;
    this.order = countingOrder(fleet);
    this.roundedOfWord = Int32Array.from({ length: this.order.words }, (_, w) =>
      rounded(releasesOf(fleet, this.order.services[32 * w])),
    );
    const fleetBound = new FleetLowerBound(fleet, windows);
    this.critical = new CriticalHits(fleet, fleetBound, levels);
    this.calendar = new CalendarLowerBound(fleet);
    this.pairLowerBound = new PairLowerBound(
      fleet,
      windows,
      this.calendar,
      fleetBound,
    );
    this.trains = new TrainPartners(fleet.services.length);
    this.last = levels.length - 1;
    this.excluded = levels.map(() => 0);
  }

  through(blocks: Iterable<number>): FoundPairs {
    const { fleet, order, levelOf, excluded, trains } = this;
    const reaches = this.search.windows.map(({ reach }) => reach);
    const searched = new Set<number>();
    for (const counted of countJointReleases(fleet, order, reaches, blocks)) {
      searched.add(counted.firstWord);
      this.screen(counted);
      // One more than there may be tells that there are too many.
      if (this.levelOf.size > MOST_CANDIDATES) break;
    }
    this.checkScreened();
    return {
      blocks: searched.size,
      pairs: Float64Array.from(levelOf.keys()),
      levels: Uint8Array.from(levelOf.values()),
      excluded,
      trains: trains.lists(),
    };
  }

  /** Lets pass the partners that fleet and crowd do not explain. */
  private screen(counted: CountsOfSubject): void {
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
      for (let level = 0; enough !== 0 && level < this.minLevel; level++) {
        const better = atLeast(counted, word, critical[place + level + 1]);
        this.exclude(level, bitsIn(enough & ~better));
        enough = better;
      }
      if (enough === 0) continue;
      const train = atLeast(counted, word, critical[place + this.last]);
      this.screenWord(counted, word, enough, train);
    }
  }

  private screenWord(
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
      const mayBeTrain = window <= TRAIN_WINDOW && ((train >>> bit) & 1) === 1;
      this.screened.add(partner, { subject, window, hits, mayBeTrain });
      if (this.screened.isFull) this.checkScreened();
    }
  }

  /** Keeps those that the calendar does not explain either. */
  private checkScreened(): void {
    this.screened.takeByPartner(
      this.fleet.services.length,
      partner => this.calendar.choosePartner(partner),
      (partner, screened) => this.keepIfUnexplained(partner, screened),
    );
  }

  private keepIfUnexplained(partner: number, screened: ScreenedPair): void {
    const { subject, hits, mayBeTrain } = screened;
    const services = this.fleet.services.length;
    const level = this.levelReached(partner, screened);
    if (level < this.minLevel) this.exclude(level, 1);
    else {
      const key = pairKey(subject, partner, services);
      const before = this.levelOf.get(key) ?? level;
      this.levelOf.set(key, Math.max(before, level));
    }
    const releases = releasesOf(this.fleet, subject);
    if (level < this.last && mayBeTrain && 2 * hits >= releases) {
      this.trains.offer(subject, partner, hits / releases);
    }
  }

  /** The best level that a pair may reach, −1 for none. */
  private levelReached(partner: number, screened: ScreenedPair): number {
    const { subject, window, hits } = screened;
    const byCalendar = this.calendar.leastChance(subject, window);
    const level = this.levelAt(subject, byCalendar, hits);
    if (level < this.minLevel) return level;
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

  private exclude(level: number, tests: number): void {
    for (let i = 0; i <= level; i++) this.excluded[i] += tests;
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
