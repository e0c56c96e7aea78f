export { conflictSentence } from './conflictSentence';
export { countedFindingsSentence, findingSentence } from './findingSentence';
export { knowledgeSentence } from './knowledgeSentence';
export { partnerSentence } from './partnerSentence';
export { sharedDatasetSentence } from './sharedDatasetSentence';
export { uncheckedOverview, type UncheckedGroup } from './uncheckedOverview';
export { uncheckedSentence } from './uncheckedSentence';
export { unknownSentence } from './unknownSentence';
export { datasetName, type Naming } from '../shared/wording';
