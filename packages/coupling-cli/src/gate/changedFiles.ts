import { relative, resolve, sep } from 'node:path';
import { git } from '../git/git';

/**
 * The files that differ from where a branch left another, also those that are
 * not committed yet; paths as seen from the working directory.
 */
export async function changedFiles(
  since: string,
  workingDirectory: string,
): Promise<Set<string>> {
  const ask = (...args: string[]) => git(workingDirectory, args);
  const root = (await ask('rev-parse', '--show-toplevel')).trim();
  const base = (
    await ask('merge-base', '--end-of-options', since, 'HEAD')
  ).trim();
  const listed = await Promise.all([
    ask('diff', '--name-only', '--no-renames', '-z', base),
    ask('ls-files', '--others', '--exclude-standard', '--full-name', '-z'),
  ]);
  return new Set(
    listed
      .join('\0')
      .split('\0')
      .filter(Boolean)
      .map(path =>
        relative(workingDirectory, resolve(root, path)).split(sep).join('/'),
      ),
  );
}
