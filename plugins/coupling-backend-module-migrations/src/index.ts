/**
 * A module of the coupling backend that collects what SQL migration files say
 * of tables.
 *
 * @packageDocumentation
 */
export { couplingModuleMigrations as default } from './module';
