import type { SystemOfRecord } from '../assessment';
import type { Dataset } from '../shared/datasetKey';
import { datasetKey } from '../shared/datasetKey';
import type { DatasetUse } from './datasetUse';
import { possibleOwners, systemOfRecord } from './systemOfRecord';
import type { Teams } from '../catalog/teams';

/** Who owns each dataset, or may. */
export interface DatasetOwners {
  recordOf(dataset: Dataset): SystemOfRecord;
  possibleOwnersOf(dataset: Dataset): string[];
  /** Absent when both datasets have one owner, or one has no known user. */
  boundaryBetween(from: Dataset, to: Dataset): OwnerBoundary | undefined;
}

/** Two services on either side; of other teams if any two are. */
export interface OwnerBoundary {
  fromOwner: string;
  toOwner: string;
}

export function ownersOf(
  uses: Map<string, DatasetUse>,
  teams: Teams,
): DatasetOwners {
  const records = new Map<string, SystemOfRecord>();
  const possible = new Map<string, string[]>();
  for (const [key, use] of uses) {
    const record = systemOfRecord(use);
    records.set(key, record);
    possible.set(key, possibleOwners(use, record));
  }
  const possibleOwnersOf = (dataset: Dataset) =>
    possible.get(datasetKey(dataset)) ?? [];
  return {
    recordOf: dataset => records.get(datasetKey(dataset)) ?? { status: 'none' },
    possibleOwnersOf,
    boundaryBetween: (from, to) =>
      widestBoundary(possibleOwnersOf(from), possibleOwnersOf(to), teams),
  };
}

/**
 * Where a dataset has no system of record, any possible owner may put the
 * boundary in between, so losing an owner never makes a crossing vanish.
 */
function widestBoundary(
  fromOwners: string[],
  toOwners: string[],
  teams: Teams,
): OwnerBoundary | undefined {
  // Of two teams one is not the other side's, so two of its owners tell.
  const one = toOwners.find(owner => teams.teamOf(owner) !== undefined);
  const another =
    one !== undefined && toOwners.find(owner => teams.differ(owner, one));
  const ofTeams = [one, another].filter(owner => typeof owner === 'string');
  for (const fromOwner of fromOwners) {
    const toOwner = ofTeams.find(owner => teams.differ(fromOwner, owner));
    if (toOwner !== undefined) return { fromOwner, toOwner };
  }
  for (const fromOwner of fromOwners) {
    const toOwner = toOwners.find(owner => owner !== fromOwner);
    if (toOwner !== undefined) return { fromOwner, toOwner };
  }
  return undefined;
}
