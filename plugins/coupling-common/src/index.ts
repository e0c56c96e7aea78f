/**
 * Permissions, annotations, wire types and the API client of the coupling plugin
 *
 * @packageDocumentation
 */
export {};
