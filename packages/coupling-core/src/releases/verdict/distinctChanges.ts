import { HOUR, WINDOWS_HOURS } from '../limits';
import { NEEDED_STRENGTH } from '../../shared/releaseStrength';
import { episodesOf, type Fleet } from '../fleet';
import { namedChanges } from '../measure/namedChanges';
import type { PairRecord } from '../measure/pairRecord';
import { wilson } from '../statistics/wilson';

/** What the joint releases of two services say about their changes. */
export interface JointChanges {
  /** Joint releases whose own changes both sides name. */
  releases: number;
  /** Of those, the ones that share a change. */
  shared: number;
}

/** The number of every change that is on many services. */
const ON_MANY = -1;

/** How the changes of one release compare with those of a partner near it. */
type Comparison = 'shared' | 'distinct' | 'mass' | 'unnamed';

/**
 * Tells where services ship together and their changes say that they need not
 * have: one release pull request for all, each with changes of its own
 * (scores.md, "Coordinated release", Distinct changes).
 */
export class DistinctChanges {
  /** Numbers of the changes of episode `e` stand from `from[e]` to `to[e]`. */
  private readonly changes: Int32Array;
  /** Where each of them is numbered. */
  private readonly namespaces: Float64Array;
  private readonly from: Int32Array;
  private readonly to: Int32Array;

  constructor(private readonly fleet: Fleet) {
    const { at, changeEpisode } = fleet;
    this.changes = new Int32Array(changeEpisode.length);
    this.namespaces = new Float64Array(changeEpisode.length);
    this.from = new Int32Array(changeEpisode.length > 0 ? at.length + 1 : 0);
    for (const episode of changeEpisode) this.from[episode + 1] += 1;
    for (let e = 1; e < this.from.length; e++) this.from[e] += this.from[e - 1];
    this.to = this.from.slice();
    let number = 0;
    for (const { episodes, isMass, namespace } of namedChanges(fleet)) {
      const change = isMass ? ON_MANY : number++;
      for (const e of episodes) {
        this.namespaces[this.to[e]] = namespace;
        this.changes[this.to[e]++] = change;
      }
    }
  }

  /**
   * The counts of the side with the strongest effect, if on both sides so few
   * changes are shared that neither needs the other.
   */
  of(pair: PairRecord): JointChanges | undefined {
    if (this.changes.length === 0) return undefined;
    const { a, b, strongestSubject: subject, strongestWindow: window } = pair;
    const partner = subject === a ? b : a;
    const own = this.compare(subject, partner, window);
    return own && this.compare(partner, subject, window) && own;
  }

  private compare(
    subject: number,
    partner: number,
    window: number,
  ): JointChanges | undefined {
    const counts = { shared: 0, distinct: 0, mass: 0, unnamed: 0 };
    for (const one of this.comparisons(subject, partner, window)) {
      counts[one] += 1;
    }
    const { shared, distinct, unnamed } = counts;
    const releases = shared + distinct;
    // What is not known must not be more than what is.
    if (releases === 0 || unnamed > distinct) return undefined;
    const { high } = wilson(shared / releases, releases);
    return high < NEEDED_STRENGTH ? { releases, shared } : undefined;
  }

  private *comparisons(
    subject: number,
    partner: number,
    window: number,
  ): Generator<Comparison> {
    const { at } = this.fleet;
    const reach = WINDOWS_HOURS[window] * HOUR;
    const own = episodesOf(this.fleet, subject);
    const theirs = episodesOf(this.fleet, partner);
    let next = theirs.from;
    for (let i = own.from; i < own.to; i++) {
      while (next < theirs.to && at[next] < at[i] - reach) next += 1;
      const near: number[] = [];
      for (let j = next; j < theirs.to && at[j] <= at[i] + reach; j++) {
        near.push(j);
      }
      if (near.length > 0) yield this.compareOne(i, near);
    }
  }

  private compareOne(episode: number, near: number[]): Comparison {
    const own = this.changesOf(episode);
    const theirs = near.map(other => this.changesOf(other));
    if (own.length === 0) return 'unnamed';
    if (theirs.some(changes => shareOne(own, changes))) return 'shared';
    if (theirs.some(changes => changes.length === 0)) return 'unnamed';
    if (isOnMany(own) || theirs.every(isOnMany)) return 'mass';
    // What the other could not name does not tell that nothing is shared.
    return near.some(other => this.couldShare(episode, other))
      ? 'distinct'
      : 'unnamed';
  }

  private couldShare(episode: number, other: number): boolean {
    const theirs = this.namespacesOf(other);
    return this.namespacesOf(episode).some(namespace =>
      theirs.includes(namespace),
    );
  }

  /** Where the changes of an episode are numbered, but for those on many. */
  private namespacesOf(episode: number): Float64Array {
    return this.namespaces
      .subarray(this.from[episode], this.to[episode])
      .filter((_, i) => this.changes[this.from[episode] + i] !== ON_MANY);
  }

  private changesOf(episode: number): Int32Array {
    return this.changes.subarray(this.from[episode], this.to[episode]);
  }
}

function shareOne(own: Int32Array, theirs: Int32Array): boolean {
  return own.some(change => change !== ON_MANY && theirs.includes(change));
}

/** Names nothing but changes that are on many services. */
function isOnMany(changes: Int32Array): boolean {
  return changes.every(change => change === ON_MANY);
}
