/**
 * What collectors that read releases have in common: what is production, which
 * version it is, whose release, which changes are in it.
 *
 * @packageDocumentation
 */
export { accountOf, changedBy } from './account';
export {
  assignComponents,
  ownedBy,
  type Assignment,
  type ComponentsOfRepository,
  type RepositoryComponent,
} from './assignComponents';
export { changeIdsIn, TICKET_PATTERN } from './changeIdsIn';
export {
  isRollback,
  rememberDeployed,
  type DeployedRevisions,
} from './deployedRevisions';
export { releaseItems } from './releaseItems';
export { productionMatcher } from './productionMatcher';
export {
  monthsBefore,
  readReleaseSettings,
  type ReleaseSettings,
} from './readReleaseSettings';
export {
  syncNewestFirst,
  type ListedItem,
  type ListOptions,
  type ListPage,
  type ListProgress,
} from './syncNewestFirst';
export { stageOf } from './stageOf';
export {
  isUnfinished,
  readTagName,
  streamOfTag,
  versionIn,
  versionOfRelease,
  type TagName,
} from './tagName';
