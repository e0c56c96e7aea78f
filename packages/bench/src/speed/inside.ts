/*
 * The steps inside the score, so that each can be timed alone, and the threads
 * of the command. They are no part of what the packages offer.
 */
/* eslint-disable @backstage/no-forbidden-package-imports */
export { searchOnCores } from '@seams/coupling-cli/src/workers/searchOnCores';
export { measureAllPairs } from '@seams/coupling-core/src/releases/measure/allPairs';
export { atLeast } from '@seams/coupling-core/src/releases/search/blockCounters';
export { changeLinks } from '@seams/coupling-core/src/releases/measure/changeLinks';
export { releaseEpisodes } from '@seams/coupling-core/src/releases/episodes/episodes';
export {
  releasesOf,
  type Fleet,
} from '@seams/coupling-core/src/releases/fleet';
export { countJointReleases } from '@seams/coupling-core/src/releases/search/jointCounts';
export { judgePairs } from '@seams/coupling-core/src/releases/verdict/judgePairs';
export { countingOrder } from '@seams/coupling-core/src/releases/search/partnerBlock';
export {
  readReleases,
  type TakenReleases,
} from '@seams/coupling-core/src/releases/episodes/releaseIntake';
export { settleRows } from '@seams/coupling-core/src/releases/episodes/settle';
export { NullModel } from '@seams/coupling-core/src/releases/measure/nullModel';
export { searchingWith } from '@seams/coupling-core/src/releases/search/runSearches';
export { scoreTaken } from '@seams/coupling-core/src/releases/scoreReleases';
export { serviceTimelines } from '@seams/coupling-core/src/releases/episodes/serviceTimelines';
