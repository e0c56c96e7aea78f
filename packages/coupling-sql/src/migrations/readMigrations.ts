import { createSqlReader } from '../createSqlReader';
import { tableName } from '../schema/tableName';
import { schemaFromDdl } from '../schemaFromDdl';
import type { SqlDialect, SqlReader, SqlSession } from '../sqlReader';
import { fingerprintOf } from './fingerprintOf';
import type { MigrationFile } from './MigrationFormat';
import type {
  MigrationFileRead,
  Migrations,
  MigrationStatement,
  MigrationTool,
  NotRead,
} from './Migrations';
import { placeholderIn, withPlaceholders } from './placeholders';
import { readFormats, type ReadFile } from './readFormats';

/**
 * What the statements of migrations do. Each is read knowing all tables,
 * columns and views that the files make. What a tool would not run going
 * forward is left out, and told: files that undo or verify, and parts of files.
 *
 * @param options - `schemaDdl` are definitions that are in the database
 *   already, `defaultSchema` is where names without a schema are, unless a
 *   file says so: a MySQL database, by default PostgreSQL's `public`; `tool` is
 *   the id of one of `migrationTools`, which is then the only one, or `none`;
 *   `placeholders` are the values of `${name}`, where a tool has such
 * @public
 */
export async function readMigrations(options: {
  dialect: SqlDialect;
  files: MigrationFile[];
  schemaDdl?: string;
  defaultSchema?: string;
  tool?: string;
  placeholders?: Record<string, string>;
}): Promise<Migrations> {
  const { dialect, schemaDdl = '', defaultSchema, placeholders } = options;
  const files = readFormats(options.files, options).map(file => ({
    ...file,
    forward: withPlaceholders(file, { ...placeholders }),
  }));
  const ddl = files.map(({ forward }) => forward);
  // What may not be run may not make a table, either.
  const certain = files.map(({ forward, doubt }) => doubt?.certain ?? forward);
  const schema = await schemaFromDdl({
    dialect,
    defaultSchema,
    ddl: [schemaDdl, ...ddl],
  });
  const reader = await createSqlReader({ dialect, schema });
  const isSame = schemaDdl === '' && !files.some(({ doubt }) => doubt);
  const made = isSame
    ? schema
    : await schemaFromDdl({ dialect, defaultSchema, ddl: certain });
  const creates = [...(made.tables ?? []), ...(made.views ?? [])];
  const statements: MigrationStatement[] = [];
  const notRead: NotRead[] = [];
  let session = reader.session();
  for (const file of files) {
    for (const line of file.notSql ?? []) {
      notRead.push({ path: file.path, line, cause: 'not-sql' });
    }
    for (const one of statementsOf(file, session)) {
      const { text, ...statement } = one;
      const name = file.placeholders && placeholderIn(one);
      if (name === undefined) statements.push(statement);
      else {
        const { path, line } = statement;
        notRead.push({ path, line, cause: 'placeholder', name });
      }
    }
    session = session.next();
  }
  return {
    statements,
    creates: creates.map(({ schema: of, name }) => tableName(of, name)),
    objects: made.objects ?? [],
    files: files.map(file => told(file, reader)),
    notRead,
  };
}

/** The statements of a file, which has a session of its own. */
function* statementsOf(
  { path, forward, doubt }: ReadFile,
  session: SqlSession,
) {
  for (const read of [session.push(forward), session.end()]) {
    for (const { line, text, access } of read) {
      const fingerprint = fingerprintOf(access, text);
      const isDoubtful =
        doubt && text.split('\n').some((_, at) => doubt.lines.has(line + at));
      yield {
        ...{ path, line, text, access, fingerprint },
        ...(isDoubtful && { doubt: doubt.tools.map(toolOf) }),
      };
    }
  }
}

function told(file: ReadFile, reader: SqlReader): MigrationFileRead {
  const { path, format, as, forward, leftOut } = file;
  const parts = leftOut.map(part => ({
    path,
    line: part.line,
    as: part.as,
    statements: reader.splitStatements(part.text).length,
  }));
  const goesForward = forward.trim() !== '' || leftOut.length === 0;
  return {
    path,
    ...(format && { tool: toolOf(format) }),
    ...(goesForward && { as }),
    // A part in which there is nothing is only said where it is a file.
    leftOut: parts.filter(one => one.statements > 0 || !goesForward),
  };
}

function toolOf({ id, title, recognised }: MigrationTool): MigrationTool {
  return { id, title, recognised };
}
