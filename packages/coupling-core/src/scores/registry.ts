/** Every score, a line each. */
export { coordinatedRelease } from './coordinated-release/score';
export { incidentOwner } from './incident-owner/score';
export { sharedData } from './shared-data/score';
