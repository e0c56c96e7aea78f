import { CATALOG_SOURCE } from '../catalog/declaredEvidence';
import type { Access } from '../evidence/kinds/access';
import type { Call } from '../evidence/kinds/call';
import type { ForeignKey } from '../evidence/kinds/foreignKey';
import type { Join } from '../evidence/kinds/join';
import type { NeededKind } from './ruleFacts';

/** The evidence that rules need. */
export interface RuleEvidence {
  accesses: Iterable<Access>;
  calls: Call[];
  joins: Join[];
  foreignKeys: ForeignKey[];
}

/** What was looked at for one kind of evidence, whatever was found there. */
interface Looked {
  services: Set<string>;
  stores: Set<string>;
}

/**
 * Where somebody looked. What code says of a service holds for all its stores;
 * what was watched in a store holds for all who use it. Permissions and what
 * the catalog declares show nothing that was done.
 */
export interface EvidenceSeen {
  looked: Record<NeededKind, Looked>;
  /** Services of which anything is known that they do to structures. */
  structure: Looked;
  /** By service: those it was seen using, may use, or says it depends on. */
  storesOf: Map<string, Set<string>>;
}

class Sight implements EvidenceSeen {
  readonly looked: Record<NeededKind, Looked> = {
    access: nowhere(),
    call: nowhere(),
    'foreign-key': nowhere(),
    join: nowhere(),
  };
  readonly structure = nowhere();
  readonly storesOf = new Map<string, Set<string>>();
  /** A source that brings joins or keys had found those here, if any. */
  readonly #joinSources: Set<string>;
  readonly #keySources: Set<string>;

  constructor({ joins, foreignKeys }: RuleEvidence) {
    this.#joinSources = new Set(joins.map(({ source }) => source));
    this.#keySources = new Set(foreignKeys.map(({ source }) => source));
  }

  addAccess({ source, service, dataset, mode, confidence }: Access): void {
    const { store } = dataset;
    const stores = this.storesOf.get(service) ?? new Set();
    this.storesOf.set(service, stores.add(store));
    if (source === CATALOG_SOURCE) return;
    // Permissions are read off the database's structure, as keys are.
    if (confidence === 'granted' || this.#keySources.has(source)) {
      this.looked['foreign-key'].stores.add(store);
    }
    if (confidence === 'granted') return;
    const place = confidence === 'static' ? { service } : { service, store };
    look(this.structure, place);
    // Migrations alone do not tell what a service does when it runs.
    if (mode === 'ddl' && confidence === 'static') return;
    look(this.looked.access, place);
    if (this.#joinSources.has(source)) look(this.looked.join, place);
  }

  /** Who joins datasets reads them. */
  addJoin({ service, datasets }: Join): void {
    const stores = this.storesOf.get(service) ?? new Set();
    this.storesOf.set(service, stores);
    for (const { store } of datasets) {
      stores.add(store);
      look(this.looked.access, { service, store });
      look(this.looked.join, { service, store });
    }
  }
}

/** Reads off all evidence where somebody looked. */
export function evidenceSeen(evidence: RuleEvidence): EvidenceSeen {
  const sight = new Sight(evidence);
  for (const access of evidence.accesses) sight.addAccess(access);
  evidence.joins.forEach(join => sight.addJoin(join));
  for (const { from, to } of evidence.foreignKeys) {
    sight.looked['foreign-key'].stores.add(from.store).add(to.store);
  }
  for (const { from, to, source } of evidence.calls) {
    // A tool that sees a service called sees its own calls, too.
    if (source !== CATALOG_SOURCE) {
      sight.looked.call.services.add(from).add(to);
    }
  }
  return sight;
}

function nowhere(): Looked {
  return { services: new Set(), stores: new Set() };
}

function look(looked: Looked, place: { service: string; store?: string }) {
  if (place.store) looked.stores.add(place.store);
  else looked.services.add(place.service);
}
