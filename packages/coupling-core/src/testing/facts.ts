import type { IncidentOwner } from '../assessment';
import { assessBoundaries } from '../boundary/assessBoundaries';
import type {
  CatalogRelation,
  CatalogService,
  CatalogStore,
  Exemption,
} from '../catalog/catalogModel';
import type { DataEvidence } from '../data/datasetUse';
import { scoreSharedData } from '../data/scoreSharedData';
import { teamsOf } from '../catalog/teams';
import type { Call } from '../evidence/kinds/call';
import type { RuleFacts } from '../findings/ruleFacts';
import { dataset, service } from './evidence';

interface Known extends Partial<DataEvidence> {
  calls?: Call[];
  relations?: CatalogRelation[];
  exemptions?: Exemption[];
  stores?: CatalogStore[];
  incidentOwners?: { service: string; owner: IncidentOwner }[];
}

/** Rule facts as `assess` makes them from this evidence. */
export function factsOf(known: Known): RuleFacts {
  const {
    stores = [],
    incidentOwners = [],
    calls = [],
    relations = [],
    exemptions = [],
    ...evidence
  } = known;
  const complete: DataEvidence = {
    accesses: [],
    joins: [],
    foreignKeys: [],
    services: [],
    ...evidence,
  };
  const scored = scoreSharedData(complete, '2026-11-01T00:00:00.000Z');
  return {
    ...scored,
    services: complete.services,
    boundaries: assessBoundaries({
      ...complete,
      calls,
      datasets: scored.datasets,
      catalog: { relations },
    }),
    teams: teamsOf(complete.services),
    stores,
    exemptions,
    today: '2026-11-01',
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

/** A service that must not know what is listed. */
export function notKnowing(name: string, ...entries: string[]): CatalogService {
  return {
    ref: service(name),
    boundary: {
      decides: [],
      publishes: [],
      mustNotKnow: entries,
      systemOfRecordFor: [],
    },
  };
}

/** Holds until the end of 2026, agreed by the architects. */
export function exemption(
  name: string,
  rule: string,
  rest: Partial<Exemption> = {},
): Exemption {
  return {
    rule,
    service: service(name),
    reason: 'moves in spring',
    approvedBy: 'group:default/architects',
    until: '2026-12-31',
    ...rest,
  };
}
