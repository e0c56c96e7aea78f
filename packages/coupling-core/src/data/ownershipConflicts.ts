import type { OwnershipConflict, SystemOfRecord } from '../assessment';
import { compareText } from '../shared/ordering';
import type { DatasetUse } from './datasetUse';

/**
 * Where what is declared of a dataset and what was seen do not agree, or
 * where nothing is declared of one that is written.
 */
export function ownershipConflicts(
  use: DatasetUse,
  record: SystemOfRecord,
): OwnershipConflict[] {
  if (record.status === 'contested') {
    return [{ code: 'several-claimants', claimants: record.claimants }];
  }
  const writers = [...use.users.values()]
    .filter(({ direct }) => direct.has('write'))
    .map(({ service }) => service)
    .sort(compareText);
  if (use.claims.length === 0) {
    return writers.length > 0 ? [{ code: 'writer-undeclared', writers }] : [];
  }
  const owner = use.claims[0].service;
  const others = writers.filter(writer => writer !== owner);
  if (others.length === 0) return [];
  const ownerWrites = writers.length > others.length;
  return [{ code: 'others-write', owner, writers: others, ownerWrites }];
}
