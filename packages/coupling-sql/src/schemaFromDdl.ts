import { loadParser } from './loadParser';
import { schemaOf as mysqlSchemaOf } from './mysql/schemaOf';
import { split as splitMysql } from './mysql/split';
import { schemaOf as postgresSchemaOf } from './postgres/schemaOf';
import { split as splitPostgres } from './postgres/split';
import { unoptimised } from './unoptimised';
import type { SqlSchema } from './schema/sqlSchema';
import type { SqlDialect } from './sqlReader';

/**
 * The tables, columns and views that a file of definitions makes, like the
 * output of `pg_dump --schema-only` or `mysqldump --no-data`. What it cannot read is passed over, as if
 * it were not known.
 *
 * @public
 */
export async function schemaFromDdl(options: {
  dialect: SqlDialect;
  ddl: string;
  /** Where names without a schema are until the definitions say so. */
  defaultSchema?: string;
}): Promise<SqlSchema> {
  const { dialect, ddl, defaultSchema } = options;
  await loadParser(dialect);
  return dialect === 'mysql'
    ? mysqlSchemaOf(splitMysql(ddl), defaultSchema)
    : unoptimised(() => postgresSchemaOf(splitPostgres(ddl), defaultSchema));
}
