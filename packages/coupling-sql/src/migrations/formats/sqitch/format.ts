import type {
  FileReading,
  MigrationFile,
  MigrationFormat,
} from '../../MigrationFormat';
import { forwardFile, leftOutFile } from '../readings';

/** The folder of the project, which of the three folders, and the change. */
const SCRIPT = /^((?:.*\/)?)(deploy|revert|verify)\/(.+)\.sql$/;
const CHANGE = /^([^\s%#@[\]:]+)(?:\s|$)/;

/**
 * Sqitch. What is run forward is in `deploy`; `revert` and `verify` hold scripts
 * of the same name, or of changes that the plan knows.
 */
export const sqitchFormat: MigrationFormat = {
  id: 'sqitch',
  title: 'Sqitch',
  recognised:
    'deploy/name.sql, in the order of sqitch.plan; leaves out revert/name.sql and verify/name.sql',
  claim(files, { forced }) {
    const claimed = new Map<string, FileReading>();
    const plans = plansOf(files);
    const paths = new Set(files.map(({ path }) => path));
    for (const file of files) {
      const [, top, folder, change] = SCRIPT.exec(file.path) ?? [];
      if (!folder) continue;
      const at = plans.get(top)?.indexOf(change) ?? -1;
      const has = (other: string) => paths.has(`${top}${other}/${change}.sql`);
      if (folder !== 'deploy') {
        if (at >= 0 || has('deploy') || forced) {
          claimed.set(file.path, leftOutFile(file, folder));
        }
      } else if (at >= 0 || has('revert') || has('verify') || forced) {
        const rank = at >= 0 ? `${top}${at}` : `${file.path}`;
        claimed.set(file.path, forwardFile(file, 'deploy', { rank }));
      }
    }
    return claimed;
  },
};

/** Names of the changes of each plan, in order, by the folder it is in. */
function plansOf(files: readonly MigrationFile[]): Map<string, string[]> {
  return new Map(
    files
      .filter(({ path }) => /(?:^|\/)sqitch\.plan$/.test(path))
      .map(({ path, text }) => [
        path.slice(0, -'sqitch.plan'.length),
        text.split('\n').flatMap(line => CHANGE.exec(line.trim())?.[1] ?? []),
      ]),
  );
}
