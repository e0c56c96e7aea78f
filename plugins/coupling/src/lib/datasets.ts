import type {
  DatasetCoupling,
  OwnedDataset,
  ServiceCoupling,
} from '@seams/plugin-coupling-common';

type Accessor = DatasetCoupling['accessors'][number];

/** A dataset of another owner, or of nobody, that a service works on. */
export interface BorrowedDataset {
  coupling: DatasetCoupling;
  /** What the service does with it. */
  modes: Accessor['modes'];
}

/** The key of a dataset: names alone are not unique across stores. */
export function datasetKey(dataset: { store: string; name: string }): string {
  return `${dataset.store}#${dataset.name}`;
}

/** Datasets the service touches without being their system of record. */
export function borrowedDatasets(coupling: ServiceCoupling): BorrowedDataset[] {
  return coupling.sharedData.datasets
    .filter(
      ({ systemOfRecord }) =>
        !(
          systemOfRecord.status === 'known' &&
          systemOfRecord.service === coupling.service
        ),
    )
    .map(dataset => ({
      coupling: dataset,
      modes:
        dataset.accessors.find(({ service }) => service === coupling.service)
          ?.modes ?? [],
    }));
}

/** Owned datasets, the most shared first, then by name. */
export function ownedDatasets(coupling: ServiceCoupling): OwnedDataset[] {
  return [...coupling.systemOfRecordFor].sort(
    (a, b) =>
      b.severity - a.severity || a.dataset.name.localeCompare(b.dataset.name),
  );
}
