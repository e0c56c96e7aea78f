/**
 * Checks the boundaries of components and relates them to the stores whose
 * data they are the system of record for.
 *
 * @packageDocumentation
 */
export { catalogModuleCoupling as default } from './module';
