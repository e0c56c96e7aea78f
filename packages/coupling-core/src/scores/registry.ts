/** Every score, a line each. */
export { coordinatedRelease } from './coordinated-release/score';
export { sharedData } from './shared-data/score';
