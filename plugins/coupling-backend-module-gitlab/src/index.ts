/**
 * Collects releases from GitLab for the coupling plugin.
 *
 * @packageDocumentation
 */
export { couplingModuleGitlab as default } from './module';
