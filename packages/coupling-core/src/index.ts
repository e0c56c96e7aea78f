/**
 * Evidence schemas and coupling scores: pure, no Backstage, no I/O, no clock.
 *
 * @packageDocumentation
 */
export { assess, AssessmentIntake, type AssessInput } from './assess/assess';
export { FORMULA_VERSION } from './shared/formulaVersion';
export type { AssessOptions } from './shared/options';
export type { Assessment } from './assess/assessment';
export type * from './assessment';
export type { CatalogEntity } from './catalog/catalogEntity';
export type * from './catalog/catalogModel';
export { checkBoundary, type BoundaryIssue } from './boundary/checkBoundary';
export { isDay } from './shared/day';
export { parseDataset } from './catalog/parseDataset';
export { toBoundary } from './catalog/toBoundary';
export {
  covers as coversDataset,
  scopesOf as scopesOfDataset,
} from './data/claims';
export { datasetKey, schemaOfDataset } from './shared/datasetKey';
export { toCatalogModel } from './catalog/toCatalogModel';
export type { Dataset } from './shared/datasetKey';
export { normaliseEntityRef } from './shared/entityRef';
export { lengthProblem, MAX_KEY_BYTES } from './shared/textLength';
export type { Evidence, EvidenceKind, EvidenceOf } from './evidence/evidence';
export type { Naming } from './shared/naming';
export { EVIDENCE_KINDS } from './evidence/evidence';
export { evidenceLine } from './evidence/line';
export { evidenceIdentity } from './evidence/identity';
export { evidenceRefs } from './evidence/refs';
export { futureIssue } from './evidence/parse/futureIssue';
export {
  parseEvidence,
  type EvidenceIssue,
  type ParsedEvidence,
} from './evidence/parse/parse';
export {
  parseOwnershipFile,
  type OwnershipFile,
  type OwnershipFileDataset,
  type OwnershipFileExemption,
} from './gate/ownershipFile';
export { toOwnershipFile } from './gate/toOwnershipFile';
export { readNdjson, type NdjsonItem } from './evidence/ndjson/ndjson';
export { evidenceJsonSchema } from './evidence/jsonSchema';
export type {
  RollUp,
  RollUpBounds,
  RollUpUnknownReason,
} from './scores/rollUp';
export { rollUps } from './scores/rollUps';
export {
  FLEET,
  fleetPoints,
  scorePoints,
  type ScorePoint,
} from './scores/history';
export { SCORES, type ScoreId } from './scores/scores';
export {
  canReleaseAlone,
  type ReleaseAlone,
  type ReleaseAloneReason,
} from './releaseAlone/canReleaseAlone';
export { searchBlocks } from './releases/search/searchBlocks';
export type { FleetTimes } from './releases/fleet';
export type {
  FoundPairs,
  PairSearch,
  SearchPairs,
  TrainLists,
} from './releases/search/pairSearch';
export type { Surroundings } from './releases/chance/surroundings';
export { TooManyCandidates } from './releases/search/tooManyCandidates';
export {
  EXEMPTIBLE_RULES,
  ruleDefinitions,
  type Finding,
  type FindingReason,
} from './findings/rules';
export { concernedServices } from './findings/concernedServices';
export type { RuleDefinition } from './findings/defineRule';
export type { FindingOf } from './findings/finding';
export * from './explain';
export { scoreWord, type ScoreWord } from './shared/scoreWord';
export type {
  KnownScore,
  UnknownReason,
  UnknownScore,
} from './assessment/score';
export { wildcardMatcher } from './shared/wildcardMatcher';
export { withoutCredentials } from './shared/withoutCredentials';
