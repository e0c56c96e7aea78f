/*
 * The steps inside the score, so that each can be timed alone, and the threads
 * of the command. They are no part of what the packages offer.
 */
/* eslint-disable @backstage/no-forbidden-package-imports */
export { searchOnCores } from '@seams/coupling-cli/src/workers/searchOnCores';
export { measureAllPairs } from '@seams/coupling-core/src/releases/allPairs';
export { atLeast } from '@seams/coupling-core/src/releases/blockCounters';
export { changeLinks } from '@seams/coupling-core/src/releases/changeLinks';
export {
  releaseEpisodes,
  type Fleet,
} from '@seams/coupling-core/src/releases/episodes';
export { countJointReleases } from '@seams/coupling-core/src/releases/jointCounts';
export { judgePairs } from '@seams/coupling-core/src/releases/judgePairs';
export { countingOrder } from '@seams/coupling-core/src/releases/partnerBlock';
export {
  readReleases,
  type ReleaseColumns,
} from '@seams/coupling-core/src/releases/releaseColumns';
export { ReleaseMeter } from '@seams/coupling-core/src/releases/releaseMeter';
export { searchingWith } from '@seams/coupling-core/src/releases/runSearches';
export { scoreColumns } from '@seams/coupling-core/src/releases/scoreReleases';
export { serviceTimelines } from '@seams/coupling-core/src/releases/serviceTimelines';
