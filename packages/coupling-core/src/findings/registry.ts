/*
 * Every rule there is: a new one is a folder and a line here. The type of the
 * findings' reasons, the documentation, the sentences and what can be exempted
 * all follow from it.
 */
export { contestedSystemOfRecord } from './contested-system-of-record/rule';
export { crossBoundaryForeignKey } from './cross-boundary-foreign-key/rule';
export { crossBoundaryJoin } from './cross-boundary-join/rule';
export { expiredExemption } from './expired-exemption/rule';
export { foreignMigration } from './foreign-migration/rule';
export { foreignRead } from './foreign-read/rule';
export { foreignWrite } from './foreign-write/rule';
export { fuzzyBoundary } from './fuzzy-boundary/rule';
export { mustNotKnow } from './must-not-know/rule';
export { noIncidentOwner } from './no-incident-owner/rule';
export { noSystemOfRecord } from './no-system-of-record/rule';
export { sharedSchema } from './shared-schema/rule';
