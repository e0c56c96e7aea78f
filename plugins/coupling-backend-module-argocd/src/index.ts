/**
 * Collects releases from Argo CD for the coupling plugin.
 *
 * @packageDocumentation
 */
export { couplingModuleArgocd as default } from './module';
