import type { IncidentOwner } from '../assessment';
import type { CatalogService, CatalogStore } from '../catalog/catalogModel';
import type { DataEvidence } from '../data/datasetUse';
import { scoreSharedData } from '../data/scoreSharedData';
import { teamsOf } from '../data/teams';
import type { RuleFacts } from '../rules/rule';
import { dataset, service } from './evidence';

interface Known extends Partial<DataEvidence> {
  stores?: CatalogStore[];
  incidentOwners?: { service: string; owner: IncidentOwner }[];
}

/** Rule facts as `assess` makes them from this evidence. */
export function factsOf(known: Known): RuleFacts {
  const { stores = [], incidentOwners = [], ...evidence } = known;
  const complete: DataEvidence = {
    accesses: [],
    joins: [],
    foreignKeys: [],
    services: [],
    ...evidence,
  };
  return {
    ...scoreSharedData(complete, '2026-11-01T00:00:00.000Z'),
    teams: teamsOf(complete.services),
    stores,
    incidentOwners,
  };
}

/** A service whose boundary claims datasets. */
export function claiming(name: string, ...datasets: string[]): CatalogService {
  return {
    ref: service(name),
    boundary: {
      decides: [],
      publishes: [],
      mustNotKnow: [],
      systemOfRecordFor: [{ fact: 'state', datasets: datasets.map(dataset) }],
    },
  };
}

/** A service of a team. */
export function ofTeam(team: string, name: string): CatalogService {
  return { ref: service(name), owner: `group:default/${team}` };
}
