/**
 * What collectors that read releases have in common: what is production, which
 * version it is, whose release, which changes are in it.
 *
 * @packageDocumentation
 */
export {
  assignComponents,
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
export { fitsPattern } from './fitsPattern';
export { productionEnvironments } from './productionEnvironments';
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
export { versionIn } from './versionIn';
