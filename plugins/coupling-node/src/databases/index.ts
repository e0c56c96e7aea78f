/**
 * What collectors that read databases have in common: whom connections,
 * roles and schemas belong to, and what was executed.
 *
 * @packageDocumentation
 */
export { CarriedCounts, type KeptCounts } from './CarriedCounts';
export {
  catalogItems,
  type ForeignKeyFact,
  type GrantedFact,
} from './catalogItems';
export { deliverMonth } from './deliverMonth';
export { lookSeveralTimes, type Wait } from './lookSeveralTimes';
export { NameOwners, type NameOwner, type NameSetting } from './NameOwners';
export { mysqlSessionSettings } from './mysqlSettings';
export {
  POSTGRES_SEARCH_PATH,
  postgresStartupOptions,
  postgresTransactionSettings,
} from './postgresOptions';
export {
  readDatabaseTls,
  type DatabaseConnection,
} from './readDatabaseConnection';
export {
  readDatabaseInstances,
  type DatabaseInstance,
} from './readDatabaseInstances';
export { areStillOf, componentsByName } from './ownersOfNames';
export { readNameSetting } from './readNameSetting';
export { countOfStatements, ofNobody, someOf } from './wording';
export { addSeen, mergeSeen, seenIn, type SeenRunning } from './seenRunning';
export { suggestComponents } from './suggestComponents';
export {
  TrafficItems,
  type Execution,
  type StatementEffects,
  type TableDatasets,
} from './TrafficItems';
