import type { AssessOptions } from './assess';
import type { UnresolvedRef } from './assessment';
import type { Evidence, EvidenceKind, EvidenceOf } from './evidence/evidence';
import { evidenceIdentity } from './evidence/identity';
import { evidenceRefs } from './evidence/refs';
import { compareText } from './ordering';
import { ReleaseIntake, type ReleaseColumns } from './releases/releaseColumns';

/** Kinds that a conclusion is drawn from item by item; others are not kept. */
const KEPT = ['access', 'call', 'join', 'foreign-key', 'oncall'] as const;

type KeptKind = (typeof KEPT)[number];

const kept: ReadonlySet<EvidenceKind> = new Set(KEPT);

/**
 * Evidence read once: what scores are made from, and the refs it names. Takes
 * the memory of what is told apart, not of what is read.
 */
export class EvidenceByKind {
  #releases: ReleaseIntake;
  /** By identity, each of one kind. */
  #items = new Map<EvidenceKind, Map<string, Evidence>>();
  #named = new Map<string, { items: number; sources: Set<string> }>();

  constructor(options: Required<AssessOptions>, now: string) {
    this.#releases = new ReleaseIntake(options, now);
  }

  add(evidence: Evidence) {
    if (evidence.kind === 'release') this.#releases.add(evidence);
    else if (kept.has(evidence.kind)) this.#keep(evidence);
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

  releases(): ReleaseColumns {
    return this.#releases.columns();
  }

  of<K extends KeptKind>(kind: K): EvidenceOf<K>[] {
    const items = this.#items.get(kind)?.values() ?? [];
    return [...items] as EvidenceOf<K>[];
  }

  /** Refs that evidence names and that are not among the known ones. */
  unresolved(known: Set<string>): UnresolvedRef[] {
    return [...this.#named]
      .filter(([ref]) => !known.has(ref))
      .sort((a, b) => compareText(a[0], b[0]))
      .map(([ref, { items, sources }]) => ({
        ref,
        items,
        sources: [...sources].sort(compareText),
      }));
  }

  #keep(evidence: Evidence) {
    const items = this.#items.get(evidence.kind) ?? new Map();
    this.#items.set(evidence.kind, items);
    const identity = evidenceIdentity(evidence);
    const before = items.get(identity);
    if (!before || replaces(evidence, before)) items.set(identity, evidence);
  }
}

/** Of two items that are one fact the later counts, in whatever order read. */
function replaces(item: Evidence, before: Evidence): boolean {
  const order = compareText(item.observedAt, before.observedAt);
  return order === 0
    ? JSON.stringify(item) > JSON.stringify(before)
    : order > 0;
}
