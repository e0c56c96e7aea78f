export {
  explainConflict,
  explainFinding,
  explainUnchecked,
} from './explainReasons';
export { explainIncidentOwner } from './explainIncidentOwner';
export { explainReleases } from './explainReleases';
export { explainSharedData } from './explainSharedData';
export type { Explanation, Reader } from './explanation';
export { conflictSentence } from './conflictSentence';
export { countedFindingsSentence, findingSentence } from './findingSentence';
export { knowledgeSentence } from './knowledgeSentence';
export { ownedSentence } from './ownedSentence';
export { partnerSentence } from './partnerSentence';
export { releaseAloneSentence } from './releaseAloneSentence';
export { sharedDatasetSentence } from './sharedDatasetSentence';
export { uncheckedOverview, type UncheckedGroup } from './uncheckedOverview';
export { unknownSentence } from './unknownSentence';
export { datasetName, type Naming } from '../shared/wording';
export { leftOutSentence, refusals } from './leftOutSentence';
export { leftOutReason } from '../releases/leftOutWording';
