/**
 * The collector contract of the coupling plugin, its extension point, and what
 * collectors have in common.
 *
 * @packageDocumentation
 */
export {
  changeIdsIn,
  checkChangeIdPattern,
  TICKET_PATTERN,
} from './changes/changeIdsIn';
export * from './collector';
export { CarriedCounts, type KeptCounts } from './databases/CarriedCounts';
export {
  catalogItems,
  type ForeignKeyFact,
  type GrantedFact,
} from './databases/catalogItems';
export { deliverMonth } from './databases/deliverMonth';
export { lookSeveralTimes, type Wait } from './databases/lookSeveralTimes';
export {
  NameOwners,
  type NameOwner,
  type NameSetting,
} from './databases/NameOwners';
export { noteItems } from './databases/noteItems';
export {
  readDatabaseConnection,
  type DatabaseConnection,
} from './databases/readDatabaseConnection';
export {
  readDatabaseInstances,
  type DatabaseInstance,
} from './databases/readDatabaseInstances';
export { readNameSetting } from './databases/readNameSetting';
export {
  addSeen,
  mergeSeen,
  seenIn,
  type SeenRunning,
} from './databases/seenRunning';
export { suggestComponents } from './databases/suggestComponents';
export {
  TrafficItems,
  type Execution,
  type StatementEffects,
  type TableDatasets,
} from './databases/TrafficItems';
export * from './extensionPoint';
export type { RequestEnvironment } from './http/environment';
export {
  IntegrationError,
  type IntegrationFailure,
} from './http/integrationError';
export { paginate, type Page } from './http/paginate';
export {
  requestJson,
  type JsonRequest,
  type JsonResponse,
} from './http/requestJson';
export {
  componentNames,
  type ComponentNames,
  type NamedComponent,
} from './entities/componentNames';
export { indexTeamsByName, indexUsersByEmail } from './entities/indexEntities';
export { listAnnotation } from './entities/listAnnotation';
export {
  readComponents,
  type AnnotatedComponent,
} from './entities/readComponents';
export { repositoriesOf, repositoryOf } from './entities/repositories';
export { resolveComponentName } from './entities/resolveComponentName';
export { deliverOnCalls, type ComponentOnCalls } from './oncall/deliverOnCalls';
export { fullHourBefore } from './oncall/fullHourBefore';
export {
  assignComponents,
  type Assignment,
  type ComponentsOfRepository,
  type RepositoryComponent,
} from './releases/assignComponents';
export {
  isRollback,
  rememberDeployed,
  type DeployedRevisions,
} from './releases/deployedRevisions';
export { fitsPattern } from './releases/fitsPattern';
export { productionEnvironments } from './releases/productionEnvironments';
export {
  syncNewestFirst,
  type ListedItem,
  type ListOptions,
  type ListPage,
  type ListProgress,
} from './releases/syncNewestFirst';
export {
  monthsBefore,
  readReleaseSettings,
  type ReleaseSettings,
} from './releases/readReleaseSettings';
export { versionIn } from './releases/versionIn';
export {
  readInTurns,
  throwFailures,
  type SourcePart,
  type TurnResult,
} from './turns/readInTurns';
export { subscribeToHints } from './turns/subscribeToHints';
export { TouchedParts } from './turns/touchedParts';
export { withSettingsCursor } from './settingsCursor';
export { forgetOtherScopes } from './forgetOtherScopes';
export { untilAborted } from './untilAborted';
