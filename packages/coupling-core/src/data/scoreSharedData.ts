import type {
  CrossingKey,
  DatasetAssessment,
  OwnedDataset,
  SharedData,
} from '../assessment';
import { assessDataset } from './assessDataset';
import {
  crossingJoins,
  crossingKeys,
  crossingsByDataset,
  type CrossingJoin,
} from './crossings';
import { compareDatasets } from '../shared/datasetKey';
import { ownersOf } from './datasetOwners';
import { foreignUses, type ForeignUse } from './foreignUses';
import { gatherUses, type DataEvidence } from './datasetUse';
import { orphans, type Orphan } from './orphans';
import { ownedDatasets } from './ownedDatasets';
import { sharedDataByService } from './sharedDataByService';
import { teamsOf } from '../catalog/teams';

/** The shared-data conclusions about a fleet. */
export interface ScoredData {
  datasets: DatasetAssessment[];
  /** Services without access evidence are absent. */
  byService: Map<string, SharedData>;
  ownedBy: Map<string, OwnedDataset[]>;
  foreignUses: ForeignUse[];
  orphans: Orphan[];
  keys: CrossingKey[];
  joins: CrossingJoin[];
}

/** Scores who shares which data (scores.md, "Shared data"). */
export function scoreSharedData(
  evidence: DataEvidence,
  now: string,
): ScoredData {
  const teams = teamsOf(evidence.services);
  const uses = gatherUses(evidence);
  const owners = ownersOf(uses, teams);
  const keys = crossingKeys(evidence.foreignKeys, owners);
  const joins = crossingJoins(evidence.joins, owners);
  const crossings = crossingsByDataset(keys, joins);
  const assessed = [...uses.values()]
    .sort((a, b) => compareDatasets(a.dataset, b.dataset))
    .map(use => assessDataset(use, crossings, owners, teams, now));
  return {
    datasets: assessed.map(({ assessment }) => assessment),
    byService: sharedDataByService(assessed),
    ownedBy: ownedDatasets(assessed, uses),
    foreignUses: foreignUses(assessed, uses, teams),
    orphans: orphans(assessed, uses),
    keys,
    joins,
  };
}
