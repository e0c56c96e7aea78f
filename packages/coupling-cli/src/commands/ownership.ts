import { toOwnershipFile } from '@seams/coupling-core';
import { Command } from 'commander';
import { assessFiles, type AssessFilesOptions } from '../assessFiles';
import { writeAll, type Io } from '../io';
import { withEvidenceOptions } from './evidenceOptions';

const DETAILS = `
The file is for \`coupling gate --against\`, so that a build needs no server.

Exit codes
  0  done, also when lines were bad and left out
  2  bad usage or unreadable input; no good line; with --strict, bad lines`;

/** `coupling ownership`: who is the system of record for what. */
export function ownershipCommand(io: Io): Command {
  return withEvidenceOptions(new Command('ownership'))
    .description('Write who owns which data, for the gate')
    .addHelpText('after', DETAILS)
    .action(async (options: AssessFilesOptions) => {
      const assessment = await assessFiles(options, io);
      const { datasets, ...file } = toOwnershipFile(
        assessment,
        assessment.catalog,
      );
      await writeAll(io.stdout, [
        // A dataset a line, so that two files can be compared.
        `{"seamsOwnership":${file.seamsOwnership},"assessedAt":"${file.assessedAt}","datasets":[`,
        datasets.map(each => `\n${JSON.stringify(each)}`).join(','),
        `\n],"exemptions":${JSON.stringify(file.exemptions)}}\n`,
      ]);
    });
}
