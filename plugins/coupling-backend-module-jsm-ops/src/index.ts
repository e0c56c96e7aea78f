/**
 * Collects from Jira Service Management Operations who is paged for a
 * service, as coupling evidence
 *
 * @packageDocumentation
 */
export { couplingModuleJsmOps as default } from './module';
