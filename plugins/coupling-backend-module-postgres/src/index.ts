/**
 * Collects from PostgreSQL who reads and writes which table, as coupling evidence
 *
 * @packageDocumentation
 */
export { couplingModulePostgres as default } from './module';
