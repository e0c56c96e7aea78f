import type {
  BoundaryAssessment,
  CrossingKey,
  DatasetAssessment,
  IncidentOwner,
} from '../assessment';
import type {
  CatalogService,
  CatalogStore,
  Exemption,
} from '../catalog/catalogModel';
import type { Teams } from '../catalog/teams';
import type { CrossingJoin } from '../data/crossings';
import type { ForeignUse } from '../data/foreignUses';
import type { Orphan } from '../data/orphans';

/** All that rules may look at. */
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

/** What every rule may look at: it is there without any evidence. */
const ALWAYS = [
  'datasets',
  'teams',
  'stores',
  'services',
  'exemptions',
  'today',
  'incidentOwners',
] as const satisfies (keyof RuleFacts)[];

/** What is concluded from evidence of a kind, and from none without it. */
const FROM_EVIDENCE = {
  access: ['foreignUses', 'orphans', 'boundaries'],
  call: ['boundaries'],
  'foreign-key': ['keys'],
  join: ['joins', 'boundaries'],
} as const satisfies Record<string, (keyof RuleFacts)[]>;

/** A kind of evidence that a rule may need. */
export type NeededKind = keyof typeof FROM_EVIDENCE;

type Always = (typeof ALWAYS)[number];
type FromEvidence<Need extends NeededKind> =
  (typeof FROM_EVIDENCE)[Need][number];

/** The facts of a rule that needs evidence of these kinds. */
export type FactsFor<Need extends NeededKind> = Pick<
  RuleFacts,
  Always | FromEvidence<Need>
>;

/** Only what evidence of these kinds gives, so that no rule can use more. */
export function factsFor<Need extends NeededKind>(
  needs: readonly Need[],
  facts: FactsFor<Need>,
): FactsFor<Need> {
  const names = [...ALWAYS, ...needs.flatMap(need => [...FROM_EVIDENCE[need]])];
  const given = facts as Partial<RuleFacts>;
  return Object.fromEntries(
    names.map(name => [name, given[name]]),
  ) as FactsFor<Need>;
}
