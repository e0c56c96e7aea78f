/*
 * The steps inside the score, so that each can be timed alone. They are no
 * part of what the package offers.
 */
/* eslint-disable @backstage/no-forbidden-package-imports */
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
export { scoreColumns } from '@seams/coupling-core/src/releases/scoreReleases';
export { serviceTimelines } from '@seams/coupling-core/src/releases/serviceTimelines';
