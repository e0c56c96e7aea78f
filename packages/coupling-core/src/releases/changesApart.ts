import { HOUR, NEEDED_STRENGTH, WINDOWS_HOURS } from './constants';
import type { Fleet } from './episodes';
import { namedChanges } from './namedChanges';
import type { PairRecord } from './pairRecord';
import { wilson } from './wilson';

/** What the joint releases of two services say about their changes. */
export interface JointChanges {
  /** Joint releases whose own changes both sides name. */
  releases: number;
  /** Of those, the ones that share a change. */
  shared: number;
}

/** What one release says about its changes and those of a partner near it. */
type Saying = 'shared' | 'apart' | 'mass' | 'silent';

/**
 * Tells where services ship together and their changes say that they need not
 * have: one release pull request for all, each with changes of its own
 * (scores.md, "Coordinated release", Changes apart).
 */
export class ChangesApart {
  /** The changes that each episode names; those on many services are −1. */
  private readonly changesOf = new Map<number, Set<number>>();

  constructor(private readonly fleet: Fleet) {
    let number = 0;
    for (const { episodes, isMass } of namedChanges(fleet)) {
      const change = isMass ? -1 : number++;
      for (const episode of episodes) {
        const own = this.changesOf.get(episode) ?? new Set();
        this.changesOf.set(episode, own.add(change));
      }
    }
  }

  /** The counts if so few changes are shared that neither needs the other. */
  of(pair: PairRecord): JointChanges | undefined {
    if (this.changesOf.size === 0) return undefined;
    const { subject, window } = pair.loudest;
    const partner = subject === pair.a ? pair.b : pair.a;
    const counts = { shared: 0, apart: 0, mass: 0, silent: 0 };
    for (const saying of this.sayings(subject, partner, window)) {
      counts[saying] += 1;
    }
    const { shared, apart, silent } = counts;
    const releases = shared + apart;
    // What is not known must not be more than what is.
    if (releases === 0 || silent > apart) return undefined;
    if (wilson(shared / releases, releases).high >= NEEDED_STRENGTH) {
      return undefined;
    }
    return { releases, shared };
  }

  private *sayings(
    subject: number,
    partner: number,
    window: number,
  ): Generator<Saying> {
    const { first, at } = this.fleet;
    const reach = WINDOWS_HOURS[window] * HOUR;
    let from = first[partner];
    for (let i = first[subject]; i < first[subject + 1]; i++) {
      while (from < first[partner + 1] && at[from] < at[i] - reach) from += 1;
      const near: number[] = [];
      for (
        let j = from;
        j < first[partner + 1] && at[j] <= at[i] + reach;
        j++
      ) {
        near.push(j);
      }
      if (near.length > 0) yield this.saying(i, near);
    }
  }

  private saying(episode: number, near: number[]): Saying {
    const own = this.changesOf.get(episode);
    const theirs = near.map(other => this.changesOf.get(other));
    if (!own) return 'silent';
    if (theirs.some(changes => changes && shareOne(own, changes))) {
      return 'shared';
    }
    if (theirs.includes(undefined)) return 'silent';
    return isOnlyMass(own) || theirs.every(changes => isOnlyMass(changes!))
      ? 'mass'
      : 'apart';
  }
}

function shareOne(own: Set<number>, theirs: Set<number>): boolean {
  return [...own].some(change => change >= 0 && theirs.has(change));
}

function isOnlyMass(changes: Set<number>): boolean {
  return changes.size === 1 && changes.has(-1);
}
