import { loadModule } from 'libpg-query';
import { schemaOf } from './postgres/schemaOf';
import { split } from './postgres/split';
import type { SqlSchema } from './schema/sqlSchema';
import type { SqlDialect } from './sqlReader';

/**
 * The tables, columns and views that a file of definitions makes, like the
 * output of `pg_dump --schema-only`. What it cannot read is passed over, as if
 * it were not known.
 *
 * @public
 */
export async function schemaFromDdl(options: {
  dialect: SqlDialect;
  ddl: string;
}): Promise<SqlSchema> {
  await loadModule();
  return schemaOf(split(options.ddl));
}
