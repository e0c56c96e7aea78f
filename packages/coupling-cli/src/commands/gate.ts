import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { normaliseEntityRef, type OwnershipFile } from '@seams/coupling-core';
import { readMigrations, type SqlDialect } from '@seams/coupling-sql';
import { Command, Option } from 'commander';
import { DONE, GATE } from '../exitCodes';
import { asJUnit } from '../gate/asJUnit';
import { asSarif } from '../gate/asSarif';
import { asText } from '../gate/asText';
import { changedFiles } from '../gate/changedFiles';
import { judgeChange } from '../gate/judgeChange';
import { Ownership } from '../gate/Ownership';
import { readOwnership } from '../gate/readOwnership';
import { readSqlFiles } from '../gate/readSqlFiles';
import { storeOf } from '../gate/storeOf';
import type { Verdict } from '../gate/verdict';
import { writeAll, type Io } from '../io';
import { fileProblem, UnusableInput } from '../UnusableInput';

interface Options {
  service: string;
  migrations: string[];
  against: string;
  store?: string;
  since?: string;
  dialect: SqlDialect;
  defaultSchema?: string;
  format: keyof typeof FORMATS;
  output?: string;
  allowUnknown?: boolean;
}

const FORMATS = {
  text: (verdict: Verdict) => [...asText(verdict)].join(''),
  sarif: asSarif,
  junit: asJUnit,
};

const DAY_MS = 86_400_000;
const OLD_DAYS = 30;

const DETAILS = `
Rules: a statement must not read, write or change tables of another system of
record, nor join them or point foreign keys at them; and the structure of a
schema in which others keep data is changed with an exemption only.

The token for a backend is read from COUPLING_TOKEN.

Exit codes
  0  no rule is broken
  1  a rule is broken
  2  the gate cannot tell, or there is no result; with --allow-unknown, the
     former is 0`;

/** `coupling gate`: fails the build that touches another service's data. */
export function gateCommand(io: Io, end: (code: number) => void): Command {
  return new Command('gate')
    .description("Fail when migrations or queries touch another service's data")
    .requiredOption('--service <ref>', 'the service whose change this is')
    .requiredOption(
      '--migrations <paths...>',
      'SQL files, or folders of them: migrations, or queries',
    )
    .requiredOption(
      '--against <url or file>',
      'who owns what: a Backstage backend, or a file of `coupling ownership`',
    )
    .option(
      '--store <ref>',
      'the database the SQL is for; by default the only one the service has data in',
    )
    .option(
      '--since <revision>',
      'judge only files changed since this git revision, like origin/main',
    )
    .addOption(
      new Option('--dialect <dialect>', 'the SQL they are written in')
        .choices(['postgres', 'mysql'])
        .default('postgres'),
    )
    .option(
      '--default-schema <name>',
      'where names without a schema are: a database of MySQL; public in PostgreSQL',
    )
    .addOption(
      new Option('--format <format>', 'how the result is written')
        .choices(Object.keys(FORMATS))
        .default('text'),
    )
    .option('--output <file>', 'write it there, and text to standard output')
    .option('--allow-unknown', 'end with 0 when the gate cannot tell')
    .addHelpText('after', DETAILS)
    .action(async (options: Options) => end(await gate(options, io)));
}

async function gate(options: Options, io: Io): Promise<number> {
  const verdict = await judge(options, io);
  await write(verdict, options, io);
  if (verdict.breaches.length > 0) return GATE.broken;
  return verdict.unknown.length > 0 && !options.allowUnknown
    ? GATE.unknown
    : DONE;
}

async function judge(options: Options, io: Io): Promise<Verdict> {
  const { against, dialect, since, defaultSchema } = options;
  const here = io.workingDirectory;
  const service = normaliseEntityRef(options.service, 'component');
  const file = await readOwnership(against, io);
  const ownership = new Ownership(file);
  const store = storeOf(service, options.store, ownership);
  const files = await readSqlFiles(options.migrations, here);
  warnOfAge(file, against, io);
  const changed =
    since === undefined ? undefined : await changedFiles(since, here);
  const migrations = await readMigrations({ dialect, files, defaultSchema });
  if (migrations.statements.length === 0) {
    // What was not there to be judged must not be green.
    throw new UnusableInput(
      `${options.migrations.join(', ')}: no statements in the ${
        files.length
      } .sql files that go forward`,
    );
  }
  return judgeChange({
    service,
    store,
    ownership,
    migrations,
    isJudged: path => changed?.has(path) ?? true,
    today: io.now().toISOString().slice(0, 'yyyy-mm-dd'.length),
  });
}

/** Who owns what may have changed since. */
function warnOfAge({ assessedAt }: OwnershipFile, against: string, io: Io) {
  const days = (io.now().getTime() - Date.parse(assessedAt)) / DAY_MS;
  if (days <= OLD_DAYS) return;
  io.stderr.write(
    `coupling: ${against} tells who owned what ${Math.floor(
      days,
    )} days ago; get a newer one from Backstage or \`coupling ownership\`
`,
  );
}

async function write(
  verdict: Verdict,
  { format, output }: Options,
  io: Io,
): Promise<void> {
  if (output === undefined) {
    await writeAll(io.stdout, [FORMATS[format](verdict)]);
    return;
  }
  await writeFile(
    resolve(io.workingDirectory, output),
    FORMATS[format](verdict),
  ).catch(error => {
    throw fileProblem(output, error);
  });
  await writeAll(io.stdout, [FORMATS.text(verdict)]);
}
