import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { MigrationFile } from '@seams/coupling-sql';
import { fileProblem, UnusableInput } from '../UnusableInput';

/** A file longer than this is a dump, not a migration. */
const MAX_BYTES = 20 * 1024 * 1024;
const SKIPPED = new Set(['node_modules', '.git']);

/**
 * The SQL files of folders, or files named themselves. Paths are as seen from
 * the working directory, which in CI is the repository.
 *
 * @throws UnusableInput when there is none: an empty gate must not be green
 */
export async function readSqlFiles(
  places: string[],
  workingDirectory: string,
): Promise<MigrationFile[]> {
  const files: MigrationFile[] = [];
  for (const place of places) {
    const found = await sqlFilesAt(resolve(workingDirectory, place));
    if (found.length === 0) {
      throw new UnusableInput(
        `${place}: no .sql files; migrations in other languages must be turned into SQL first`,
      );
    }
    for (const file of found) {
      const path = relative(workingDirectory, file).split(sep).join('/');
      files.push({ path, text: await textOf(file) });
    }
  }
  return files;
}

/**
 * Follows links to folders, too, as whoever runs the migrations does.
 *
 * @param above - folders that this one is in, as links may lead back to them
 */
async function sqlFilesAt(
  place: string,
  above: string[] = [],
): Promise<string[]> {
  try {
    if (!(await stat(place)).isDirectory()) return [place];
    const folder = await realpath(place);
    if (above.includes(folder)) return [];
    const found: string[] = [];
    for (const entry of await readdir(place, { withFileTypes: true })) {
      const path = join(place, entry.name);
      if (/\.sql$/i.test(entry.name) && !entry.isDirectory()) found.push(path);
      else if (await isFolder(path, entry)) {
        found.push(...(await sqlFilesAt(path, [...above, folder])));
      }
    }
    return found;
  } catch (error) {
    throw error instanceof UnusableInput ? error : fileProblem(place, error);
  }
}

async function isFolder(path: string, entry: Dirent): Promise<boolean> {
  if (SKIPPED.has(entry.name)) return false;
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  const target = await stat(path).catch(() => undefined);
  return target?.isDirectory() ?? false;
}

async function textOf(file: string): Promise<string> {
  const bytes = await bytesOf(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnusableInput(`${file}: not UTF-8; save it in that encoding`);
  }
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES) {
      throw new UnusableInput(
        `${file}: ${size} bytes, more than the ${MAX_BYTES} that are read; leave data out of migrations`,
      );
    }
    return await readFile(file);
  } catch (error) {
    throw error instanceof UnusableInput ? error : fileProblem(file, error);
  }
}
