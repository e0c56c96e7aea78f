/**
 * Evidence schemas and coupling scores: pure, no Backstage, no I/O, no clock.
 *
 * @packageDocumentation
 */
export {
  assess,
  AssessmentIntake,
  FORMULA_VERSION,
  type AssessInput,
  type AssessOptions,
} from './assess';
export type * from './assessment';
export type { CatalogEntity } from './catalog/catalogEntity';
export type * from './catalog/catalogModel';
export { checkBoundary, type BoundaryIssue } from './catalog/checkBoundary';
export { isDay } from './catalog/day';
export { parseDataset } from './catalog/parseDataset';
export { toBoundary } from './catalog/toBoundary';
export {
  covers as coversDataset,
  scopesOf as scopesOfDataset,
} from './data/claims';
export { datasetKey, schemaOfDataset } from './data/datasetKey';
export { toCatalogModel } from './catalog/toCatalogModel';
export { normaliseEntityRef, type Dataset } from './evidence/common';
export { lengthProblem, MAX_KEY_BYTES } from './evidence/textLength';
export type { Evidence, EvidenceKind, EvidenceOf } from './evidence/evidence';
export { evidenceIdentity } from './evidence/identity';
export { evidenceRefs } from './evidence/refs';
export {
  parseEvidence,
  type EvidenceIssue,
  type ParsedEvidence,
} from './evidence/parse';
export {
  parseOwnershipFile,
  type OwnershipFile,
  type OwnershipFileDataset,
  type OwnershipFileExemption,
} from './gate/ownershipFile';
export { toOwnershipFile } from './gate/toOwnershipFile';
export { readNdjson, type NdjsonItem } from './evidence/ndjson';
export { evidenceJsonSchema } from './evidence/jsonSchema';
export {
  rollUp,
  type RollUp,
  type RollUpBounds,
  type RollUpUnknownReason,
} from './rollUp';
export {
  canReleaseAlone,
  type ReleaseAlone,
  type ReleaseAloneReason,
} from './releaseAlone/canReleaseAlone';
export { releaseAloneSentence } from './releaseAlone/releaseAloneSentence';
export { searchBlocks } from './releases/searchBlocks';
export type { FleetTimes } from './releases/episodes';
export type {
  FoundPairs,
  PairSearch,
  SearchPairs,
  TrainLists,
} from './releases/pairSearch';
export type { Surroundings } from './releases/surroundings';
export { TooManyCandidates } from './releases/tooManyCandidates';
export { EXEMPTIBLE_RULES, ruleDefinitions } from './rules';
export { concernedServices } from './rules/concernedServices';
export type { RuleDefinition } from './rules/rule';
export {
  conflictSentence,
  datasetName,
  findingSentence,
  knowledgeSentence,
  partnerSentence,
  sharedDatasetSentence,
  unknownSentence,
  type Naming,
} from './sentences';
export {
  scoreWord,
  type KnownScore,
  type ScoreWord,
  type UnknownReason,
  type UnknownScore,
} from './score';
