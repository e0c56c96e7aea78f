/**
 * The cards for apps on the old frontend system.
 *
 * @packageDocumentation
 */
export {};
