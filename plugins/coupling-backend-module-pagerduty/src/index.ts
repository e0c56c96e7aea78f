/**
 * Collects from PagerDuty who is paged for a service, as coupling evidence
 *
 * @packageDocumentation
 */
export { couplingModulePagerDuty as default } from './module';
