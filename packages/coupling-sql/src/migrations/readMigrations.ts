import { createSqlReader } from '../createSqlReader';
import { schemaFromDdl } from '../schemaFromDdl';
import type { SqlDialect } from '../sqlReader';
import type { StatementAccess, UnreadableStatement } from '../statementAccess';
import {
  forwardFiles,
  forwardPart,
  type MigrationFile,
} from './migrationFiles';

/**
 * One statement of a migration, and where it stands.
 *
 * @public
 */
export interface MigrationStatement {
  path: string;
  /** Line of its first word, counted from 1. */
  line: number;
  access: StatementAccess | UnreadableStatement;
}

/**
 * What the statements of migrations do, in the order in which they are run.
 * Each is read knowing all tables, columns and views that the files make. What
 * takes a migration back is left out: undo files, and the down part of a file.
 *
 * @param schemaDdl - definitions that are in the database already
 * @public
 */
export async function readMigrations(options: {
  dialect: SqlDialect;
  files: MigrationFile[];
  schemaDdl?: string;
}): Promise<MigrationStatement[]> {
  const { dialect, schemaDdl = '' } = options;
  const files = forwardFiles(options.files).map(({ path, text }) => ({
    path,
    text: forwardPart(text),
  }));
  const ddl = [schemaDdl, ...files.map(({ text }) => text)].join('\n;\n');
  const schema = await schemaFromDdl({ dialect, ddl });
  const reader = await createSqlReader({ dialect, schema });
  return files.flatMap(({ path, text }) =>
    reader.splitStatements(text).map(statement => ({
      path,
      line: statement.line,
      access: reader.read(statement.text),
    })),
  );
}
