import type {
  BoundaryAssessment,
  CrossingKey,
  DatasetAssessment,
  Finding,
  FindingReason,
  IncidentOwner,
} from '../assessment';
import type {
  CatalogService,
  CatalogStore,
  Exemption,
} from '../catalog/catalogModel';
import type { CrossingJoin } from '../data/crossings';
import type { ForeignUse } from '../data/foreignUses';
import type { Orphan } from '../data/orphans';
import type { Teams } from '../catalog/teams';
import type { EvidenceKind } from '../evidence/evidence';

/**
 * What a rule asks, why, and what to do about it; the same for every finding.
 *
 * @public
 */
export interface RuleDefinition {
  id: FindingReason['code'];
  title: string;
  motivation: string;
  /** Without evidence of these kinds the rule has nothing to say. */
  needs: EvidenceKind[];
  remedy: string;
}

/** All that rules may look at; each names the part it does. */
export interface RuleFacts {
  datasets: DatasetAssessment[];
  foreignUses: ForeignUse[];
  orphans: Orphan[];
  keys: CrossingKey[];
  joins: CrossingJoin[];
  teams: Teams;
  stores: CatalogStore[];
  services: CatalogService[];
  /** By service; those that declare none are absent. */
  boundaries: Map<string, BoundaryAssessment>;
  /** Of boundaries and those given besides, also what has run out. */
  exemptions: Exemption[];
  /** UTC, like 2026-08-01. */
  today: string;
  incidentOwners: { service: string; owner: IncidentOwner }[];
}

export interface Rule {
  definition: RuleDefinition;
  evaluate(facts: RuleFacts): Finding[];
}
