import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import {
  createSqlReader,
  decodeSql,
  decodeSqlStream,
  NotText,
  schemaFromDdl,
  type ReadStatement,
  type SqlDialect,
  type UnreadableStatement,
} from '@seams/coupling-sql';
import { Command, Option } from 'commander';
import { DONE, NO_RESULT } from '../exitCodes';
import { printableJson } from '../format/printable';
import { writeAll, type Io } from '../io';
import { fileProblem, UnusableInput } from '../UnusableInput';
import { encodingOption } from './encodingOption';

interface Options {
  dialect: SqlDialect;
  schema?: string;
  defaultSchema?: string;
  encoding?: string;
}

const DETAILS = `
Each line is one JSON object: the line of the file where the statement begins,
the tables it reads, writes and defines (ddl), pairs of tables it joins, and a
fingerprint that stays when only literals change. A statement that cannot be
read gives its line, the reason, and where reading stopped; one that runs or holds code which is not
followed (CALL, EXECUTE, DO, bodies of routines) has \`"unread":"code"\`. No
literal is ever printed.

Exit codes
  0  every statement was read
  2  some could not be read, or not in full, or there is no result`;

/** `coupling access`: what the statements of a file do to which tables. */
export function accessCommand(io: Io, end: (code: number) => void): Command {
  return new Command('access')
    .description('Tell which tables SQL statements read, write, define, join')
    .argument('<file>', 'statements; - is standard input')
    .addOption(
      new Option('--dialect <dialect>', 'the SQL they are written in')
        .choices(['postgres', 'mysql'])
        .default('postgres'),
    )
    .option(
      '--schema <ddl>',
      'definitions, as pg_dump --schema-only or mysqldump --no-data writes them: tell views from tables and whose a column is',
    )
    .option(
      '--default-schema <name>',
      'where names without a schema are: a database of MySQL; public in PostgreSQL',
    )
    .addOption(encodingOption())
    .addHelpText('after', DETAILS)
    .action(async (file: string, options: Options) => {
      end(await access(file, options, io));
    });
}

async function access(
  file: string,
  { dialect, schema: ddlFile, defaultSchema, encoding }: Options,
  io: Io,
): Promise<number> {
  const ddl = ddlFile === undefined ? '' : await textOf(ddlFile, encoding);
  const schema = await schemaFromDdl({ dialect, ddl, defaultSchema });
  const reader = await createSqlReader({ dialect, schema });
  const session = reader.session();
  const count = { statements: 0, unreadable: 0 };
  for await (const text of textsOf(file, encoding, io)) {
    await writeAll(io.stdout, lines(session.push(text), count));
  }
  await writeAll(io.stdout, lines(session.end(), count));
  if (count.unreadable === 0) return DONE;
  io.stderr.write(
    `coupling: ${count.unreadable} of ${count.statements} statements could not be read in full\n`,
  );
  return NO_RESULT;
}

function* lines(
  statements: Iterable<ReadStatement>,
  count: { statements: number; unreadable: number },
) {
  for (const { line, access: found } of statements) {
    count.statements += 1;
    if (!found.ok || found.unread) count.unreadable += 1;
    const { ok, ...told } = found.ok ? found : whyUnreadable(found, line);
    yield `${printableJson(JSON.stringify({ line, ...told }))}\n`;
  }
}

/** With the place in the file where reading stopped. */
function whyUnreadable(
  { reason, line, column }: UnreadableStatement,
  begin: number,
) {
  return {
    ok: false,
    unreadable: reason,
    ...(line !== undefined && { at: { line: begin + line - 1, column } }),
  };
}

/** The text of a file, piece by piece. */
async function* textsOf(
  path: string,
  encoding: string | undefined,
  io: Io,
): AsyncGenerator<string> {
  const bytes = path === '-' ? bytesOf(io.stdin) : createReadStream(path);
  try {
    yield* decodeSqlStream(bytes, encoding);
  } catch (error) {
    throw error instanceof NotText
      ? notText(path, error)
      : fileProblem(path, error);
  }
}

async function* bytesOf(stream: Io['stdin']): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield Buffer.from(chunk);
}

async function textOf(path: string, encoding?: string): Promise<string> {
  const bytes = await readFile(path).catch(error => {
    throw fileProblem(path, error);
  });
  const read = decodeSql(bytes, encoding);
  if (read.ok) return read.text;
  throw notText(path, read);
}

function notText(
  path: string,
  { line, reason }: { line: number; reason: string },
) {
  return new UnusableInput(
    `${path}:${line}: ${reason}; save it as UTF-8, or name its encoding with --encoding`,
  );
}
