/**
 * What the tests of collectors have in common.
 *
 * @packageDocumentation
 */
export { collectorContract, type ContractCase } from './collectorContract';
export type { ContractPart, ContractSubject } from './contractSubject';
export { EvidenceMemory, type RunOutcome } from './evidenceMemory';
export { startFaultyProxy } from './faultyProxy';
export {
  startFaultyServer,
  type FakeAnswer,
  type FakeRequest,
  type Fault,
  type FaultyServer,
} from './faultyServer';
export { keepCollectors, type KeptCollectors } from './keepCollectors';
export {
  hasOpenssl,
  makeCertificates,
  type TestCertificates,
} from './makeCertificates';
export { measureRuns } from './measureRuns';
export { NotedMemory } from './notedMemory';
export { observedAccess } from './observedAccess';
export { hasMariaDb, startMariaDb, type MariaDb } from './mariaDb';
export { mariaDbTls } from './mariaDbTls';
export { recordTasks, type RecordedTasks } from './recordTasks';
export { silentLogger } from './silentLogger';
