import { readdir, readFile, stat } from 'node:fs/promises';
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

async function sqlFilesAt(place: string): Promise<string[]> {
  try {
    if (!(await stat(place)).isDirectory()) return [place];
    const entries = await readdir(place, { withFileTypes: true });
    const found = await Promise.all(
      entries.map(async entry => {
        const path = join(place, entry.name);
        if (entry.isDirectory()) {
          return SKIPPED.has(entry.name) ? [] : sqlFilesAt(path);
        }
        return /\.sql$/i.test(entry.name) ? [path] : [];
      }),
    );
    return found.flat();
  } catch (error) {
    throw error instanceof UnusableInput ? error : fileProblem(place, error);
  }
}

async function textOf(file: string): Promise<string> {
  const { size } = await stat(file);
  if (size > MAX_BYTES) {
    throw new UnusableInput(
      `${file}: ${size} bytes, more than the ${MAX_BYTES} that are read; leave data out of migrations`,
    );
  }
  return readFile(file, 'utf8');
}
