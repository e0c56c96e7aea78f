/**
 * Collects releases from GitHub deployments and releases as coupling evidence
 *
 * @packageDocumentation
 */
export { couplingModuleGithub as default } from './module';
