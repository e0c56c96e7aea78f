/**
 * Collects releases from Apache DevLake's database as coupling evidence
 *
 * @packageDocumentation
 */
export { couplingModuleDevLake as default } from './module';
