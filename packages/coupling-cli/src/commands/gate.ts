import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { migrationTools } from '@seams/coupling-sql';
import { Command, InvalidArgumentError, Option } from 'commander';
import { DONE, GATE } from '../exitCodes';
import { asJUnit } from '../gate/asJUnit';
import { asSarif } from '../gate/asSarif';
import { asText } from '../gate/asText';
import { writeBaseline } from '../gate/baseline';
import { counted } from '../gate/counted';
import { judge, type Judged } from '../gate/judge';
import type { Report } from '../gate/Report';
import { writeAll, type Io } from '../io';
import { fileProblem, UnusableInput } from '../UnusableInput';
import { encodingOption } from './encodingOption';

interface Options extends Judged {
  format: keyof typeof FORMATS;
  output?: string;
  writeBaseline?: string;
}

const FORMATS = {
  text: (report: Report) => [...asText(report)].join(''),
  sarif: asSarif,
  junit: asJUnit,
};

const LONGEST_ID = Math.max(...migrationTools.map(({ id }) => id.length));

const DETAILS = `
Rules: a statement must not read, write or change tables of another system of
record, nor join them or point foreign keys at them; and the structure of a
schema in which others keep data is changed with an exemption only.

The token for a backend is read from COUPLING_TOKEN.

Migration tools, recognised by their files; what a tool does not run when the
database goes forward is left out, counted and told
${migrationTools
  .map(({ id, recognised }) => `  ${id.padEnd(LONGEST_ID)}  ${recognised}`)
  .join('\n')}
  ${'none'.padEnd(LONGEST_ID)}  all of every file goes forward

Exit codes
  0  no rule is broken, and everything was read
  1  a rule is broken
  2  the gate cannot tell, or there is no result; with --allow-unknown, the
     former is 0
What is in the baseline counts for neither.`;

/** `coupling gate`: fails the build that touches another service's data. */
export function gateCommand(io: Io, end: (code: number) => void): Command {
  const command = new Command('gate')
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
    );
  return withResultOptions(withReadingOptions(command))
    .addHelpText('after', DETAILS)
    .action(async (options: Options) => end(await gate(options, io)));
}

function withReadingOptions(command: Command): Command {
  return command
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
      new Option(
        '--migration-tool <id>',
        'what runs them, where their files do not tell; see below',
      ).choices([...migrationTools.map(({ id }) => id), 'none']),
    )
    .option(
      '--placeholder <name=value>',
      'what ${name} stands for, where the migration tool has such; may be repeated',
      addPlaceholder,
    )
    .addOption(encodingOption());
}

function withResultOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--format <format>', 'how the result is written')
        .choices(Object.keys(FORMATS))
        .default('text'),
    )
    .option('--output <file>', 'write it there, and text to standard output')
    .option(
      '--baseline <file>',
      'what was there before, which neither breaks a rule nor is unknown again',
    )
    .option(
      '--write-baseline <file>',
      'write what is there now as known, and end with 0',
    )
    .option('--allow-unknown', 'end with 0 when the gate cannot tell');
}

function addPlaceholder(
  text: string,
  others: Record<string, string> = {},
): Record<string, string> {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('It must be name=value.');
  return { ...others, [text.slice(0, at)]: text.slice(at + 1) };
}

async function gate(options: Options, io: Io): Promise<number> {
  const { since, writeBaseline: baseline } = options;
  if (baseline !== undefined && since !== undefined) {
    throw new UnusableInput(
      '--write-baseline takes all files; leave out --since',
    );
  }
  const report = await judge(options, io);
  await write(report, options, io);
  if (baseline !== undefined) {
    const count = await writeBaseline(baseline, report, io.workingDirectory);
    io.stderr.write(
      `coupling: ${baseline} knows ${counted(count, 'thing')} from now on\n`,
    );
    return DONE;
  }
  return codeOf(report);
}

function codeOf({ findings, allowsUnknown }: Report): number {
  const has = (kind: string) =>
    findings.some(one => one.kind === kind && one.state !== 'known');
  if (has('broken')) return GATE.broken;
  return has('unknown') && !allowsUnknown ? GATE.unknown : DONE;
}

async function write(
  report: Report,
  { format, output }: Options,
  io: Io,
): Promise<void> {
  if (output === undefined) {
    await writeAll(io.stdout, [FORMATS[format](report)]);
    return;
  }
  await writeFile(
    resolve(io.workingDirectory, output),
    FORMATS[format](report),
  ).catch(error => {
    throw fileProblem(output, error);
  });
  await writeAll(io.stdout, [FORMATS.text(report)]);
}
