import type {
  Dataset,
  OwnershipFile,
  OwnershipFileDataset,
  OwnershipFileExemption,
} from '@seams/coupling-core';

type Exemption = OwnershipFileExemption;

/** Answers the gate's questions from an ownership file. */
export class Ownership {
  readonly #datasets = new Map<string, OwnershipFileDataset>();
  readonly #keepers = new Map<string, Set<string>>();
  readonly #exemptions: Exemption[];

  constructor({ datasets, exemptions }: OwnershipFile) {
    this.#exemptions = exemptions;
    for (const dataset of datasets) {
      this.#datasets.set(keyOf(dataset), dataset);
      if (dataset.systemOfRecord.status !== 'known') continue;
      const schema = keyOf({ ...dataset, name: schemaOf(dataset.name) });
      const keepers = this.#keepers.get(schema) ?? new Set();
      this.#keepers.set(schema, keepers.add(dataset.systemOfRecord.service));
    }
  }

  /** What is known of a dataset: of itself, else of its schema, else of its store. */
  find({ store, name }: Dataset): OwnershipFileDataset | undefined {
    const schema = schemaOf(name);
    return (
      this.#datasets.get(keyOf({ store, name })) ??
      this.#datasets.get(keyOf({ store, name: `${schema}.*` })) ??
      this.#datasets.get(keyOf({ store, name: '*' }))
    );
  }

  /** Stores in which a service is the system of record of something. */
  storesOf(service: string): string[] {
    const stores = [...this.#datasets.values()]
      .filter(
        ({ systemOfRecord }) =>
          systemOfRecord.status === 'known' &&
          systemOfRecord.service === service,
      )
      .map(({ store }) => store);
    return [...new Set(stores)].sort();
  }

  /** Whether there is anything in it about a store. */
  knowsStore(store: string): boolean {
    return [...this.#datasets.values()].some(known => known.store === store);
  }

  /** The other systems of record in the schema of a dataset. */
  othersInSchema({ store, name }: Dataset, service: string): string[] {
    const keepers = this.#keepers.get(keyOf({ store, name: schemaOf(name) }));
    return [...(keepers ?? [])].filter(keeper => keeper !== service).sort();
  }

  /** What allows a service to break a rule at a dataset; it may have run out. */
  exemptionFor(
    rule: string,
    service: string,
    dataset: Dataset | undefined,
  ): Exemption | undefined {
    return this.#exemptions
      .filter(
        exemption =>
          exemption.rule === rule &&
          (exemption.service ?? service) === service &&
          covers(exemption.dataset, dataset),
      )
      .sort((a, b) => (a.until < b.until ? 1 : -1))[0];
  }
}

function covers(allowed: Dataset | undefined, dataset: Dataset | undefined) {
  if (!allowed) return true;
  if (!dataset || allowed.store !== dataset.store) return false;
  return allowed.name.endsWith('*')
    ? dataset.name.startsWith(allowed.name.slice(0, -1))
    : allowed.name === dataset.name;
}

/** `orders` of `orders.order`; empty where names have no schema. */
function schemaOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('.')));
}

function keyOf({ store, name }: Dataset): string {
  return `${store}#${name}`;
}
