import type {
  DatasetCoupling,
  OwnedDataset,
  ServiceCoupling,
} from '@seams/backstage-plugin-coupling-common';

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

/** Stands in a dataset's name for everything in its store. */
export const WHOLE_STORE = '*';

/** A dataset as it is written in a boundary. */
export function datasetText(dataset: { store: string; name: string }): string {
  return dataset.name === WHOLE_STORE ? dataset.store : datasetKey(dataset);
}

/** Datasets that the service claims and others claim, too. */
export function contestedDatasets({ boundary }: ServiceCoupling) {
  return (boundary?.systemOfRecordFor ?? []).flatMap(({ fact, datasets }) =>
    datasets.flatMap(({ dataset, conflicts }) =>
      conflicts
        .filter(({ code }) => code === 'several-claimants')
        .map(({ sentence }) => ({ dataset, fact, sentence })),
    ),
  );
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
      b.severity - a.severity ||
      a.dataset.name.localeCompare(b.dataset.name, 'en', { numeric: true }),
  );
}
