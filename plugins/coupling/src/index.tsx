/**
 * Ownership and coupling of services on their catalog pages.
 *
 * @packageDocumentation
 */
export { default } from './plugin';
export { couplingApiRef } from './api/couplingApiRef';
export { couplingTranslations } from './couplingTranslations';
