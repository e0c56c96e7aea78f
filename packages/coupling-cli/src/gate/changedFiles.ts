import { realpath } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { git } from '../git/git';

/**
 * Those of some files that differ from where a branch left another, also when
 * they are not committed yet. A file of which git knows nothing may be new, so
 * it is among them; and one behind a link that changed.
 *
 * @param paths - as seen from the working directory
 */
export async function changedFiles(
  paths: string[],
  since: string,
  workingDirectory: string,
): Promise<Set<string>> {
  const ask = (...args: string[]) => git(workingDirectory, args);
  const root = (await ask('rev-parse', '--show-toplevel')).trimEnd();
  const base = (
    await ask('merge-base', '--end-of-options', since, 'HEAD')
  ).trim();
  const listed = async (...args: string[]) =>
    (await ask(...args))
      .split('\0')
      .filter(Boolean)
      .map(path => resolve(root, path));
  const known = new Set(await listed('ls-files', '--full-name', '-z', ':/'));
  const changed = new Set([
    ...(await listed('diff', '--name-only', '--no-renames', '-z', base)),
    ...(await listed(
      ...['ls-files', '--others', '--exclude-standard'],
      ...['--full-name', '-z', ':/'],
    )),
  ]);
  // Git tells real paths; folders may be links, also the one we are in.
  const here = await realpath(workingDirectory);
  const found = new Set<string>();
  for (const path of paths) {
    const seen = resolve(here, path);
    const real = await realpath(seen).catch(() => seen);
    const isChanged = [real, ...foldersOf(seen)].some(one => changed.has(one));
    if (isChanged || !known.has(real)) found.add(path);
  }
  return found;
}

/** The path itself and all folders that it is in. */
function foldersOf(path: string): string[] {
  const folder = dirname(path);
  return folder === path ? [path] : [path, ...foldersOf(folder)];
}
