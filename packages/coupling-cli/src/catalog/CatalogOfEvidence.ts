import {
  evidenceRefs,
  type CatalogModel,
  type Evidence,
} from '@seams/coupling-core';

/** Makes do without a catalog: what evidence names is what there is. */
export class CatalogOfEvidence {
  #refs = new Set<string>();

  add(evidence: Evidence) {
    for (const ref of evidenceRefs(evidence)) this.#refs.add(ref);
  }

  /** Nobody owns anything here, so team figures are those of one team. */
  toModel(): CatalogModel {
    const refs = [...this.#refs].sort().map(ref => ({ ref }));
    return {
      services: refs.filter(({ ref }) => !isStore(ref) && !isOwner(ref)),
      stores: refs.filter(({ ref }) => isStore(ref)),
      apis: [],
      owners: refs.filter(({ ref }) => isOwner(ref)),
      relations: [],
    };
  }
}

function isStore(ref: string): boolean {
  return ref.startsWith('resource:');
}

function isOwner(ref: string): boolean {
  return /^(user|group):/.test(ref);
}
