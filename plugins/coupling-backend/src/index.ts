/**
 * Collects evidence, scores coupling and ownership, and serves both
 *
 * @packageDocumentation
 */
export { couplingPlugin as default } from './plugin';
