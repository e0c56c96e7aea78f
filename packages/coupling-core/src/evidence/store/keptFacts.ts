import type { Access } from '../kinds/access';
import type { Dataset } from '../../shared/datasetKey';
import {
  kindOf,
  type Evidence,
  type EvidenceKind,
  type EvidenceOf,
  type ItemKind,
} from '../evidence';
import { evidenceIdentity } from '../identity';
import type { Join } from '../kinds/join';
import { accessInShort, KeptAccesses } from './keptAccesses';
import { textHash } from '../../shared/textHash';

/**
 * One copy of every fact that conclusions are drawn from. Accesses and joins,
 * which there are most of, are kept without the statement and the address, and
 * what they name stands once for all of them.
 */
export class KeptFacts {
  /** By a hash of what tells facts apart, which is longer than the fact. */
  #facts = new Map<EvidenceKind, Map<string, Evidence>>();
  #accesses = new KeptAccesses();
  #texts = new Map<string, string>();
  #datasets = new Map<string, Dataset>();

  /** Takes it in if it is new, or later than what is known. */
  add(evidence: Evidence): void {
    if (evidence.kind === 'access') {
      keepLatest(this.#accesses, evidence, accessInShort);
    } else if (kindOf(evidence).kept === 'items') {
      const facts = this.#facts.get(evidence.kind) ?? new Map();
      this.#facts.set(evidence.kind, facts);
      keepLatest<Evidence>(facts, evidence, fact => this.#inShort(fact));
    }
  }

  /** No more are taken in. */
  close(): void {
    this.#accesses.close();
  }

  accesses(): Iterable<Access> {
    return this.#accesses;
  }

  of<K extends ItemKind>(kind: K): EvidenceOf<K>[] {
    return [...(this.#facts.get(kind)?.values() ?? [])] as EvidenceOf<K>[];
  }

  #inShort(fact: Evidence): Evidence {
    return fact.kind === 'join' ? this.#joinInShort(fact) : fact;
  }

  #joinInShort({ kind, source, observedAt, service, datasets }: Join): Join {
    return {
      kind,
      source: this.#once(source),
      observedAt,
      service: this.#once(service),
      datasets: datasets.map(dataset => this.#datasetOnce(dataset)),
    };
  }

  #datasetOnce(dataset: Dataset): Dataset {
    const key = `${dataset.store} ${dataset.name}`;
    const known = this.#datasets.get(key);
    if (!known) this.#datasets.set(key, dataset);
    return known ?? dataset;
  }

  #once(text: string): string {
    const known = this.#texts.get(text);
    if (known === undefined) this.#texts.set(text, text);
    return known ?? text;
  }
}

interface FactsByKey<T> {
  get(key: string): T | undefined;
  set(key: string, fact: T): unknown;
}

function keepLatest<T extends Evidence>(
  facts: FactsByKey<T>,
  evidence: T,
  inShort: (evidence: T) => T,
) {
  const key = hashOf(evidenceIdentity(evidence));
  const before = facts.get(key);
  if (before && evidence.observedAt < before.observedAt) return;
  const fact = inShort(evidence);
  if (!before || replaces(fact, before)) facts.set(key, fact);
}

/** 106 bits, as six characters of a byte or two: no two facts are taken for one. */
function hashOf(identity: string): string {
  const codes = [0, 1].flatMap(seed => {
    const hash = textHash(identity, seed);
    return [
      hash % 2 ** 18,
      Math.floor(hash / 2 ** 18) % 2 ** 18,
      Math.floor(hash / 2 ** 36),
    ];
  });
  return String.fromCodePoint(...codes);
}

/** Of two items that are one fact the later counts, in whatever order read. */
function replaces(fact: Evidence, before: Evidence): boolean {
  return (
    fact.observedAt > before.observedAt ||
    JSON.stringify(fact) > JSON.stringify(before)
  );
}
