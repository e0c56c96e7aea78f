/**
 * What a SQL statement reads, writes, defines and joins.
 *
 * @packageDocumentation
 */
export { createSqlReader } from './createSqlReader';
export {
  decodeSql,
  decodeSqlStream,
  NotText,
  type DecodedSql,
} from './decodeSql';
export type { MigrationFile } from './migrations/MigrationFormat';
export { isPlanFile } from './migrations/readFormats';
export { migrationTools } from './migrations/migrationTools';
export type {
  LeftOut,
  MigrationFileRead,
  Migrations,
  MigrationStatement,
  MigrationTool,
  NotRead,
} from './migrations/Migrations';
export { readMigrations } from './migrations/readMigrations';
export { tellMigrationFiles } from './migrations/tellMigrationFiles';
export { schemaFromDdl } from './schemaFromDdl';
export type {
  ReadStatement,
  SqlDialect,
  SqlReader,
  SqlSession,
} from './sqlReader';
export type { SourceStatement } from './sourceStatement';
export type {
  FunctionDefinition,
  ObjectDefinition,
  SqlSchema,
  TableDefinition,
  ViewDefinition,
} from './schema/sqlSchema';
export type {
  ForeignKeyAdded,
  Gone,
  NotFollowed,
  StatementAccess,
  TouchedObject,
  UnreadableStatement,
} from './statementAccess';
export { tableName } from './schema/tableName';
