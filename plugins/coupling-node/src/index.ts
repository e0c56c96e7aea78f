/**
 * The collector contract of the coupling plugin and its extension point. What
 * collectors have in common is behind subpaths: `/http`, `/entities`, `/runs`,
 * `/releases`, `/databases`, `/oncall` and `/testing`.
 *
 * @packageDocumentation
 */
export * from './collector';
export * from './extensionPoint';
