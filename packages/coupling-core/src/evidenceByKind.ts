import { evidenceRefs } from './evidence/refs';
import type { Evidence, EvidenceKind, EvidenceOf } from './evidence/evidence';
import type { UnresolvedRef } from './assessment';
import { compareText } from './ordering';

/** Evidence read once: what scores are made from, and the refs it names. */
export class EvidenceByKind {
  #items = new Map<EvidenceKind, Evidence[]>();
  #named = new Map<string, { items: number; sources: Set<string> }>();

  add(evidence: Evidence) {
    const items = this.#items.get(evidence.kind);
    if (items) items.push(evidence);
    else this.#items.set(evidence.kind, [evidence]);
    for (const ref of evidenceRefs(evidence)) {
      const named = this.#named.get(ref) ?? { items: 0, sources: new Set() };
      named.items += 1;
      named.sources.add(evidence.source);
      this.#named.set(ref, named);
    }
  }

  of<K extends EvidenceKind>(kind: K): EvidenceOf<K>[] {
    return (this.#items.get(kind) ?? []) as EvidenceOf<K>[];
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
}
