import type { RequiredOptions } from '../shared/options';
import type { UnresolvedRef } from '../assessment';
import type { Access } from '../evidence/kinds/access';
import type { Evidence, EvidenceOf, ItemKind } from '../evidence/evidence';
import { evidenceRefs } from '../evidence/refs';
import { KeptFacts } from '../evidence/store/keptFacts';
import { compareText } from '../shared/ordering';
import {
  ReleaseIntake,
  type TakenReleases,
} from '../releases/episodes/releaseIntake';

/**
 * Evidence read once: what scores are made from, and the refs it names. Takes
 * the memory of what is told apart, not of what is read.
 */
export class EvidenceByKind {
  #releases: ReleaseIntake;
  #facts = new KeptFacts();
  #named = new Map<string, { items: number; sources: Set<string> }>();

  constructor(options: RequiredOptions, now: string) {
    this.#releases = new ReleaseIntake(options, now);
  }

  add(evidence: Evidence) {
    if (evidence.kind === 'release') this.#releases.add(evidence);
    else this.#facts.add(evidence);
    for (const ref of evidenceRefs(evidence)) {
      const named = this.#named.get(ref);
      if (named) {
        named.items += 1;
        named.sources.add(evidence.source);
      } else {
        const sources = new Set([evidence.source]);
        this.#named.set(ref, { items: 1, sources });
      }
    }
  }

  /** Gives the releases away, so that whoever is done with them can forget them. */
  takeReleases(): TakenReleases {
    return this.#releases.take();
  }

  /** No more is added: what is only needed for that is forgotten. */
  close(): void {
    this.#facts.close();
  }

  /** All that is drawn from facts was concluded. */
  forgetFacts(): void {
    this.#facts = new KeptFacts();
  }

  accesses(): Iterable<Access> {
    return this.#facts.accesses();
  }

  of<K extends ItemKind>(kind: K): EvidenceOf<K>[] {
    return this.#facts.of(kind);
  }

  /**
   * Refs that evidence names and that are not among the known ones.
   *
   * @param releasesOf - releases of a ref that would count if it were known
   */
  unresolved(
    known: Set<string>,
    releasesOf: (ref: string) => number,
  ): UnresolvedRef[] {
    return [...this.#named]
      .filter(([ref]) => !known.has(ref))
      .sort((a, b) => compareText(a[0], b[0]))
      .map(([ref, { items, sources }]) => ({
        ref,
        items,
        sources: [...sources].sort(compareText),
        ...(releasesOf(ref) > 0 && { releases: releasesOf(ref) }),
      }));
  }
}
