/**
 * Collects coupling evidence from NDJSON files and URLs
 *
 * @packageDocumentation
 */
export { couplingModuleEvidenceFiles as default } from './module';
