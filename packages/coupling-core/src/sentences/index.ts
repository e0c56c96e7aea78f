export { findingSentence } from './findingSentence';
export { partnerSentence } from './partnerSentence';
export { sharedDatasetSentence } from './sharedDatasetSentence';
export { unknownSentence } from './unknownSentence';
export type { Naming } from './wording';
