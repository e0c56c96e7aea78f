import { createSqlReader } from '../createSqlReader';
import { tableName } from '../schema/tableName';
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
 * What migrations do.
 *
 * @public
 */
export interface Migrations {
  /** In the order in which they are run. */
  statements: MigrationStatement[];
  /** Tables and views that they create. */
  creates: string[];
}

/**
 * What the statements of migrations do. Each is read knowing all tables,
 * columns and views that the files make. What takes a migration back is left
 * out: undo files, and the down part of a file.
 *
 * @param options - `schemaDdl` are definitions that are in the database
 *   already, `defaultSchema` is where names without a schema are, unless a
 *   file says so: a MySQL database, by default PostgreSQL's `public`
 * @public
 */
export async function readMigrations(options: {
  dialect: SqlDialect;
  files: MigrationFile[];
  schemaDdl?: string;
  defaultSchema?: string;
}): Promise<Migrations> {
  const { dialect, schemaDdl = '', defaultSchema } = options;
  const files = forwardFiles(options.files).map(({ path, text }) => ({
    path,
    text: forwardPart(text),
  }));
  const schema = await schemaFromDdl({
    dialect,
    defaultSchema,
    ddl: ddlOf([schemaDdl, ...files.map(({ text }) => text)]),
  });
  const reader = await createSqlReader({ dialect, schema });
  const statements = files.flatMap(({ path, text }) =>
    reader.splitStatements(text).map(statement => ({
      path,
      line: statement.line,
      access: reader.read(statement.text),
    })),
  );
  const made = await schemaFromDdl({
    dialect,
    defaultSchema,
    ddl: ddlOf(files.map(({ text }) => text)),
  });
  const creates = [...(made.tables ?? []), ...(made.views ?? [])];
  return {
    statements,
    creates: creates.map(({ schema: of, name }) => tableName(of, name)),
  };
}

/** One text, in which no file runs on into the next. */
function ddlOf(texts: string[]): string {
  return texts.join('\n;\n');
}
