import type { FileReading, MigrationFormat } from '../../MigrationFormat';
import { folderOf, nameOf, within } from '../paths';
import { leftOutFile } from '../readings';

const BACK = 'rollback|undo|revert|down|downgrade|backout';
const FORWARD = ['up', 'do', 'apply', 'upgrade', 'deploy', 'migrate'];
const SUFFIX = new RegExp(`^(.+)([._-])(?:${BACK})\\.sql$`, 'i');
const PREFIX = new RegExp(`^(?:${BACK})[._-](.+\\.sql)$`, 'i');
const FOLDER = new RegExp(`^(?:${BACK})s?$`, 'i');

/**
 * What many name so by hand, or name in a changelog: a file that seems to take
 * another one back, by its own name or that of its folder.
 */
export const rollbackFilesFormat: MigrationFormat = {
  id: 'rollback-files',
  title: 'rollback files beside others',
  recognised:
    'name.sql; leaves out name_rollback.sql, name.undo.sql, rollback/name.sql and the like. Only when named: else it is not known whether those are run',
  isGuess: true,
  claim(files) {
    const claimed = new Map<string, FileReading>();
    const known = new Set(files.map(({ path }) => path));
    for (const file of files) {
      if (partnersOf(file.path).some(path => known.has(path))) {
        claimed.set(file.path, leftOutFile(file, 'rollback'));
      }
    }
    return claimed;
  },
};

/** Where the file might be that it takes back. */
function* candidates(path: string): Iterable<string> {
  const folder = folderOf(path);
  const name = nameOf(path);
  const [, stem, separator] = SUFFIX.exec(name) ?? [];
  if (stem) {
    yield within(folder, `${stem}.sql`);
    for (const word of FORWARD) {
      yield within(folder, `${stem}${separator}${word}.sql`);
    }
  }
  const rest = PREFIX.exec(name)?.[1];
  if (rest) yield within(folder, rest);
  if (FOLDER.test(nameOf(folder))) {
    yield within(folderOf(folder), name);
    for (const word of [...FORWARD, 'migrations']) {
      yield within(within(folderOf(folder), word), name);
    }
  }
}

function partnersOf(path: string): string[] {
  return [...candidates(path)];
}
