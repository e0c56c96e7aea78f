/**
 * Collects coupling evidence from NDJSON files and URLs
 *
 * @packageDocumentation
 */
export {};
