/**
 * Ownership and coupling cards for the Backstage catalog
 *
 * @packageDocumentation
 */
export {};
