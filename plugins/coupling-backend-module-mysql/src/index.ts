/**
 * Collects from MySQL and MariaDB who reads and writes which table, as
 * coupling evidence
 *
 * @packageDocumentation
 */
export { couplingModuleMysql as default } from './module';
