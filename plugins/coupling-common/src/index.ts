/**
 * Permissions, wire types and the API client of the coupling plugin.
 *
 * @packageDocumentation
 */
export * from './client';
export * from './permissions';
export * from './relations';
