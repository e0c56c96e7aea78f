import { TooManyCandidates } from '@seams/coupling-core';
import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import { accessCommand } from './commands/access';
import { gateCommand } from './commands/gate';
import { importCommand } from './commands/importGitTags';
import { ownershipCommand } from './commands/ownership';
import { releaseAloneCommand } from './commands/releaseAlone';
import { scoreCommand } from './commands/score';
import { DONE, NO_RESULT } from './exitCodes';
import { printable } from './format/printable';
import { isClosedPipe, type Io } from './io';
import { UnusableInput } from './UnusableInput';

/** Runs a command; resolves to its exit code and never rejects. */
export async function main(args: string[], io: Io): Promise<number> {
  let code = DONE;
  const program = createProgram(io, result => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return failed(error, io);
  }
}

function createProgram(io: Io, end: (code: number) => void): Command {
  const program = new Command('coupling')
    .description(
      'Which services must ship together and which share data, from evidence in files',
    )
    .version(version)
    .addCommand(scoreCommand(io))
    .addCommand(releaseAloneCommand(io, end))
    .addCommand(gateCommand(io, end))
    .addCommand(ownershipCommand(io))
    .addCommand(accessCommand(io, end))
    .addCommand(importCommand(io));
  everyCommand(program).forEach(command =>
    command.exitOverride().configureOutput({
      writeOut: text => io.stdout.write(text),
      writeErr: text => io.stderr.write(text),
    }),
  );
  return program;
}

function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

function failed(error: unknown, io: Io): number {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? DONE : NO_RESULT;
  }
  if (isClosedPipe(error)) return DONE;
  const told =
    error instanceof UnusableInput || error instanceof TooManyCandidates
      ? error.message
      : `this is a defect, please report it: ${(error as Error)?.stack}`;
  // Names of files are in it, and the places of a defect on lines of their own.
  const lines = `coupling: ${told}`.split('\n').map(printable);
  io.stderr.write(`${lines.join('\n')}\n`);
  return NO_RESULT;
}
