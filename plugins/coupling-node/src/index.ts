/**
 * The collector contract of the coupling plugin and its extension point.
 *
 * @packageDocumentation
 */
export * from './collector';
export * from './extensionPoint';
