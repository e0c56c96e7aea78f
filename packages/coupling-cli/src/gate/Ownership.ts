import {
  coversDataset,
  datasetKey,
  schemaOfDataset,
  scopesOfDataset,
  type Dataset,
  type OwnershipFile,
  type OwnershipFileDataset,
  type OwnershipFileExemption,
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
      this.#datasets.set(datasetKey(dataset), dataset);
      if (dataset.systemOfRecord.status !== 'known') continue;
      const schema = datasetKey({
        ...dataset,
        name: schemaOfDataset(dataset.name),
      });
      const keepers = this.#keepers.get(schema) ?? new Set();
      this.#keepers.set(schema, keepers.add(dataset.systemOfRecord.service));
    }
  }

  /** What is known of a dataset: of itself, else of what it is in. */
  find(dataset: Dataset): OwnershipFileDataset | undefined {
    for (const scope of scopesOfDataset(dataset)) {
      const known = this.#datasets.get(datasetKey(scope));
      if (known) return known;
    }
    return undefined;
  }

  /** Whether a dataset is named itself, not what it is in. */
  names(dataset: Dataset): boolean {
    return this.#datasets.has(datasetKey(dataset));
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

  /** What a service is the system of record of in a store. */
  namesOf(store: string, service: string): string[] {
    return [...this.#datasets.values()].flatMap(known =>
      known.store === store &&
      known.systemOfRecord.status === 'known' &&
      known.systemOfRecord.service === service
        ? [known.name]
        : [],
    );
  }

  /** Whether there is anything in it about a store. */
  knowsStore(store: string): boolean {
    return [...this.#datasets.values()].some(known => known.store === store);
  }

  /** The other systems of record in the schema of a dataset. */
  othersInSchema({ store, name }: Dataset, service: string): string[] {
    const keepers = this.#keepers.get(
      datasetKey({ store, name: schemaOfDataset(name) }),
    );
    return [...(keepers ?? [])].filter(keeper => keeper !== service).sort();
  }

  /**
   * What allows a service to break a rule at a dataset, of several the one
   * that lasts longest; it may have run out.
   *
   * @param others - the systems of record that are concerned
   */
  exemptionFor(
    rule: string,
    service: string,
    dataset: Dataset,
    others: string[],
  ): Exemption | undefined {
    return this.#exemptions
      .filter(
        exemption =>
          exemption.rule === rule &&
          exemption.service === service &&
          (!exemption.dataset || coversDataset(exemption.dataset, dataset)) &&
          (!exemption.otherService || others.includes(exemption.otherService)),
      )
      .sort((a, b) => (a.until < b.until ? 1 : -1))[0];
  }
}
