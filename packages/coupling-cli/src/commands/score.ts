import { Command, Option } from 'commander';
import {
  assessFiles,
  type AssessFilesOptions,
  type FilesAssessment,
} from '../assessFiles';
import { csv } from '../format/csv';
import { json } from '../format/json';
import { text } from '../format/text';
import { writeAll, type Io } from '../io';
import { withEvidenceOptions } from './evidenceOptions';

const FORMATS: Record<
  string,
  (assessment: FilesAssessment) => Iterable<string>
> = {
  text,
  json,
  csv,
};

const DETAILS = `
Exit codes
  0  done, also when lines were bad and left out
  2  bad usage or unreadable input; no good line; with --strict, bad lines`;

/** `coupling score`: every score of every service. */
export function scoreCommand(io: Io): Command {
  return withEvidenceOptions(new Command('score'))
    .description('Score how much services are released together and share data')
    .addOption(
      new Option('--format <format>', 'how the result is written')
        .choices(Object.keys(FORMATS))
        .default('text'),
    )
    .addHelpText('after', DETAILS)
    .action(async (options: AssessFilesOptions & { format: string }) => {
      const assessment = await assessFiles(options, io);
      await writeAll(io.stdout, FORMATS[options.format](assessment));
    });
}
