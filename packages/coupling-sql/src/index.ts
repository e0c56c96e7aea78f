/**
 * What a SQL statement reads, writes, defines and joins.
 *
 * @packageDocumentation
 */
export { createSqlReader } from './createSqlReader';
export type { MigrationFile } from './migrations/migrationFiles';
export {
  readMigrations,
  type Migrations,
  type MigrationStatement,
} from './migrations/readMigrations';
export { schemaFromDdl } from './schemaFromDdl';
export type { SqlDialect, SqlReader } from './sqlReader';
export type { SourceStatement } from './sourceStatement';
export type {
  SqlSchema,
  TableDefinition,
  ViewDefinition,
} from './schema/sqlSchema';
export type {
  ForeignKeyAdded,
  Gone,
  StatementAccess,
  UnreadableStatement,
} from './statementAccess';
export { tableName } from './schema/tableName';
