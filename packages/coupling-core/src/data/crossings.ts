import type { CrossingKey } from '../assessment';
import type { Dataset } from '../shared/datasetKey';
import type { ForeignKey } from '../evidence/kinds/foreignKey';
import type { Join } from '../evidence/kinds/join';
import { compareText } from '../shared/ordering';
import { compareDatasets, datasetKey } from '../shared/datasetKey';
import type { DatasetOwners } from './datasetOwners';

/** Foreign keys between datasets of different owners, each constraint once. */
export function crossingKeys(
  keys: ForeignKey[],
  owners: DatasetOwners,
): CrossingKey[] {
  const found = new Map<string, CrossingKey>();
  for (const { from, to, constraint } of keys) {
    if (datasetKey(from) === datasetKey(to)) continue;
    const boundary = owners.boundaryBetween(from, to);
    if (boundary) {
      const id = JSON.stringify([datasetKey(from), datasetKey(to), constraint]);
      found.set(id, { constraint, from, to, ...boundary });
    }
  }
  return [...found].sort(byId).map(([, key]) => key);
}

/** A service joins datasets, at least two of them of different owners. */
export interface CrossingJoin {
  service: string;
  /** All datasets that take part in a crossing, in order. */
  datasets: Dataset[];
}

/** Joins across owners, each service and set of datasets once. */
export function crossingJoins(
  joins: Join[],
  owners: DatasetOwners,
): CrossingJoin[] {
  const found = new Map<string, CrossingJoin>();
  for (const { service, datasets } of joins) {
    const crossing = distinct(datasets).filter(one =>
      datasets.some(
        other =>
          datasetKey(one) !== datasetKey(other) &&
          owners.boundaryBetween(one, other) !== undefined,
      ),
    );
    if (crossing.length > 0) {
      const id = JSON.stringify([service, ...crossing.map(datasetKey)]);
      found.set(id, { service, datasets: crossing });
    }
  }
  return [...found].sort(byId).map(([, join]) => join);
}

/** What crosses owners at one dataset. */
export interface DatasetCrossings {
  /** Keys from or to it. */
  keys: CrossingKey[];
  /** Services that join it with a dataset of another owner. */
  joiners: Set<string>;
}

/** By dataset key; datasets without crossings are absent. */
export function crossingsByDataset(
  keys: CrossingKey[],
  joins: CrossingJoin[],
): Map<string, DatasetCrossings> {
  const byDataset = new Map<string, DatasetCrossings>();
  const at = (dataset: Dataset) => {
    const key = datasetKey(dataset);
    const crossings = byDataset.get(key) ?? { keys: [], joiners: new Set() };
    byDataset.set(key, crossings);
    return crossings;
  };
  for (const key of keys) {
    at(key.from).keys.push(key);
    at(key.to).keys.push(key);
  }
  for (const { service, datasets } of joins) {
    for (const dataset of datasets) at(dataset).joiners.add(service);
  }
  return byDataset;
}

function distinct(datasets: Dataset[]): Dataset[] {
  return [...new Map(datasets.map(d => [datasetKey(d), d])).values()].sort(
    compareDatasets,
  );
}

function byId(a: [string, unknown], b: [string, unknown]): number {
  return compareText(a[0], b[0]);
}
